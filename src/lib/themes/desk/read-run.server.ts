import type { Read } from '#lib/db/database.server.ts';
import { assignTo } from './machine.server.ts';
import type { Run, ThemeText } from './model.ts';
import type { FoundText, RunResult } from './run.ts';
import { findRun, listRunTexts, type RunRow, type RunTextRow } from './runs.store.server.ts';

export type StoredRun = { run: Run; result: RunResult; rows: readonly RunTextRow[] };

// What a run found never changes, so that it is read from its bytes once.
const results = new WeakMap<Read, Map<string, RunRow>>();

/** A run with the texts it knows that are still there; undefined when there is no such run. */
export function readRun(read: Read, studyId: string, id: string): StoredRun | undefined {
	const known = results.get(read) ?? new Map<string, RunRow>();
	results.set(read, known);
	const row = known.get(id) ?? findRun(read, studyId, id);
	if (!row || row.studyId !== studyId) return undefined;
	known.set(id, row);
	// Written by `toRows` and `startRun` alone.
	const result = row.result as RunResult;
	const rows = listRunTexts(read, id);
	const idAt = new Map(
		rows.flatMap(({ place, textId }) => (place === null ? [] : [[place, textId]]))
	);
	const texts = rows.map(({ textId, cluster, second, confidence, aside, repeats }) => ({
		...{ textId, cluster, second, aside },
		confidence: confidence / 100,
		repeats: repeats === null ? null : (idAt.get(repeats) ?? null)
	}));
	return { run: { id, clusters: result.clusters, texts }, result, rows };
}

/** Places for texts that a run does not know, without a place in it. */
export function assignNew({ run, result }: StoredRun, texts: readonly ThemeText[]): RunTextRow[] {
	const known = new Set(run.texts.map(({ textId }) => textId));
	const late = texts.filter(({ id }) => !known.has(id));
	if (late.length === 0) return [];
	const found = assignTo(result.kept, late);
	return toRows(run.id, late, found).map((row) => ({ ...row, place: null, repeats: null }));
}

/** What was found of each text as rows; a text's place is its place in the list, null is passed over. */
export function toRows(
	runId: string,
	texts: readonly (ThemeText | null)[],
	found: readonly FoundText[]
): RunTextRow[] {
	return texts.flatMap((text, place): RunTextRow[] => {
		if (!text) return [];
		const { confidence, ...one } = found[place]!;
		return [{ runId, textId: text.id, place, ...one, confidence: Math.round(100 * confidence) }];
	});
}
