import { applyEdit } from './apply-edit.ts';
import { newTheme, type Draft } from './draft.ts';
import type { Desk, Run, ThemeEdit } from './model.ts';

/**
 * The desk: first what machines found, as far as it was adopted, then every edit by a person on top, each
 * in its order. So an edit holds whatever run comes later, and taking one back is leaving it out.
 * `runs` holds at least the runs that were adopted; an edit about a theme that is not there does nothing.
 */
export function foldDesk(runs: readonly Run[], edits: readonly ThemeEdit[]): Desk {
	const draft: Draft = {
		themes: new Map(),
		placings: new Map(),
		mergedInto: new Map(),
		rejected: new Map()
	};
	const standing = edits
		.filter(({ isUndone }) => !isUndone)
		.toSorted((one, other) => one.seq - other.seq);
	for (const { payload } of standing) {
		const run = payload.kind === 'adopt' && runs.find(({ id }) => id === payload.runId);
		if (run && payload.kind === 'adopt') adopt(draft, run, payload.into);
	}
	for (const edit of standing) applyEdit(draft, edit);
	return draft;
}

/** Clusters that were not adopted leave their texts where they were. */
function adopt(draft: Draft, run: Run, into: Readonly<Record<number, string>>): void {
	for (const { cluster, name, terms, stability, language } of run.clusters) {
		const id = into[cluster];
		if (id === undefined) continue;
		const known = draft.themes.get(id);
		draft.themes.set(id, {
			...(known ?? newTheme(id, name)),
			name: known?.name ?? name,
			language,
			terms,
			stability
		});
	}
	for (const { textId, cluster, second, confidence, aside } of run.texts) {
		const theme = cluster === null ? null : into[cluster];
		if (theme === undefined || (theme === null && draft.placings.has(textId))) continue;
		draft.placings.set(textId, {
			theme,
			by: 'machine',
			confidence,
			second: second === null ? null : (into[second] ?? null),
			seconds: [],
			aside
		});
	}
}
