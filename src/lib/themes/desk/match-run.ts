import { bestPairs } from './assign.ts';
import type { Desk, Run } from './model.ts';

/** Less in common than this is another theme (themes.md 6). */
const leastAlike = 0.3;
/** A cluster that lies for this part in a theme people made is a part of that theme. */
const mostlyIn = 0.5;

/**
 * Which theme of the desk each cluster of a run is: by the texts they have in common (Jaccard), every
 * theme at most once, together as alike as can be. Themes that people accepted also take every other
 * cluster that lies for more than half in them: what was merged stays one. Null is a new theme. Rejected
 * themes take part, so that what was rejected is not proposed again.
 */
export function matchRun(desk: Desk, run: Run): (string | null)[] {
	const themes = [...desk.themes.values()];
	const members = new Map(themes.map(({ id }) => [id, new Set(desk.rejected.get(id))]));
	for (const [textId, { theme }] of desk.placings) {
		if (theme !== null) members.get(theme)?.add(textId);
	}
	const clusters = textsByCluster(run);
	const shared = clusters.map((texts) =>
		themes.map(({ id }) => texts.filter((text) => members.get(id)!.has(text)).length)
	);
	const likeness = shared.map((row, at) =>
		row.map((both, theme) => {
			const all = clusters[at]!.length + members.get(themes[theme]!.id)!.size - both;
			const part = all === 0 ? 0 : both / all;
			return part >= leastAlike ? part : 0;
		})
	);
	const pairs = bestPairs(likeness, themes.length);
	return clusters.map((texts, at) => {
		const paired = pairs[at] ?? -1;
		if (paired >= 0 && likeness[at]![paired]! > 0) return themes[paired]!.id;
		const within = shared[at]!.findIndex(
			(both, theme) =>
				themes[theme]!.status !== 'suggested' && both > mostlyIn * texts.length && both > 0
		);
		return within < 0 ? null : themes[within]!.id;
	});
}

/** Texts per cluster, by the place of the cluster in the run's list. */
export function textsByCluster({ clusters, texts }: Run): string[][] {
	return clusters.map(({ cluster }) =>
		texts.filter((text) => text.cluster === cluster).map(({ textId }) => textId)
	);
}
