import { AppError } from '#lib/base/errors.ts';
import type { Database, Read } from '#lib/db/database.server.ts';
import { textsOf } from '../texts.server.ts';
import type { DeskChange } from './change-desk.server.ts';
import { levelsInWorker, recutInWorker } from './machine.server.ts';
import type { TextKind } from './model.ts';
import { readRun, type StoredRun } from './read-run.server.ts';
import type { CutInput } from './recut.ts';
import type { Level } from './run.ts';
import { findRun, listRunFacts } from './runs.store.server.ts';
import { keepRun } from './start-run.server.ts';

/**
 * The newest run from coarse to fine; `k` is how many themes its largest language has now. Small
 * languages are not cut.
 */
export type Hierarchy = { runId: string | null; k: number; levels: readonly Level[] };

type Desk = { studyId: string; kind: TextKind };

// The levels of a run stay what they are, give or take a text that left.
const known = new WeakMap<Read, Map<string, Promise<Level[]>>>();

export async function hierarchyOf(read: Read, desk: Desk): Promise<Hierarchy> {
	const newest = listRunFacts(read, desk.studyId, desk.kind)[0];
	const stored = newest && readRun(read, desk.studyId, newest.id);
	if (!stored) return { runId: null, k: 0, levels: [] };
	const runs = known.get(read) ?? new Map<string, Promise<Level[]>>();
	known.set(read, runs);
	const levels = runs.get(newest.id) ?? levelsInWorker(cutInput(read, desk, stored));
	runs.set(newest.id, levels);
	levels.catch(() => runs.delete(newest.id));
	const k = stored.result.kept[0]?.k ?? 0;
	return { runId: newest.id, k, levels: await levels };
}

/** Keeps a run cut at another width as a run of its own. Throws `conflict` for a width it has not. */
export async function cutDesk(
	db: Database,
	desk: DeskChange,
	runId: string,
	k: number
): Promise<string> {
	const row = findRun(db.read, desk.studyId, runId);
	const stored = readRun(db.read, desk.studyId, runId);
	if (!row || !stored) throw new AppError('notFound', 'There is no such run.');
	const input = cutInput(db.read, desk, stored);
	const found = await recutInWorker(input, k);
	if (!found) throw new AppError('conflict', 'The themes cannot be cut there.');
	return keepRun(db, desk, { texts: input.texts, found, seed: row.seed, asked: k });
}

/** The texts of a run by their place; what is gone or may not be read any more leaves its place empty. */
function cutInput(read: Read, { studyId, kind }: Desk, { result, rows }: StoredRun): CutInput {
	const listed = new Map(
		textsOf(kind)
			.list(read, studyId)
			.texts.map((text) => [text.id, text])
	);
	const rowAt = new Map(rows.map((row) => [row.place, row]));
	const places = 1 + Math.max(-1, ...rowAt.keys().map((place) => place ?? -1));
	const at = Array.from({ length: places }, (_, place) => rowAt.get(place));
	return {
		result,
		texts: at.map((row) => (row && listed.get(row.textId)) ?? null),
		found: at.map((row) => ({
			...{ cluster: row?.cluster ?? null, second: row?.second ?? null },
			...{ aside: row?.aside ?? null, repeats: row?.repeats ?? null },
			confidence: (row?.confidence ?? 0) / 100
		}))
	};
}
