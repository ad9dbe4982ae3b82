import { AppError } from '#lib/base/errors.ts';
import { newId } from '#lib/base/ids.ts';
import type { Database, Read, Tx } from '#lib/db/database.server.ts';
import { textsOf } from '../texts.server.ts';
import { addEdit, changeDesk, type DeskChange } from './change-desk.server.ts';
import { adoptedRuns, currentDesk, type CurrentDesk } from './current.server.ts';
import { listEdits } from './edits.store.server.ts';
import { findInWorker, type Waiting, type Wishes } from './machine.server.ts';
import type { ThemeText } from './model.ts';
import { keptThemes } from './people-wishes.ts';
import { readRun, toRows } from './read-run.server.ts';
import type { Found } from './run.ts';
import { insertRun, insertRunTexts } from './runs.store.server.ts';

/**
 * Themes wanted, to look with new eyes (the program chooses without it), and the luck of the run.
 * `isQuick` leaves out the looks at how much of each theme stays, which cost a run each.
 */
export type RunWish = { k?: number; seed?: number; isQuick?: boolean };

/** The same for every study and every day: who runs it again gets the same themes. */
const usualSeed = 1;

const muchNews = 1.25;

// Desks on which a run is going on.
const busy = new WeakMap<Read, Set<string>>();

/**
 * Finds themes in all texts that may be read now, outside the thread that answers people. The first run
 * of a desk is adopted at once; a later one waits until somebody looked at it. Throws `conflict` when
 * a run is going on for this desk or when there is nothing to read.
 */
export async function runDesk(
	db: Database,
	desk: DeskChange,
	{ k, seed = usualSeed, isQuick = false }: RunWish,
	waiting: Waiting
): Promise<string> {
	const running = busy.get(db.read) ?? new Set<string>();
	busy.set(db.read, running);
	const place = `${desk.kind} ${desk.studyId}`;
	if (running.has(place)) throw new AppError('conflict', 'A run is going on.');
	running.add(place);
	try {
		const current = currentDesk(db.read, desk.studyId, desk.kind);
		const { texts } = current.listed;
		if (texts.length === 0) throw new AppError('conflict', 'There is nothing to read.');
		const pinned = keptThemes(current.desk, { hasNewEyes: k !== undefined });
		const width = k === undefined ? knownWidth(db.read, current) : { k };
		const wishes = { ...width, seed, pinned, ...(isQuick && { stabilityRuns: 0 }) };
		const found = await findInWorker(texts, wishes, waiting);
		return await keepRun(db, desk, { texts, found, seed, asked: k ?? null });
	} finally {
		running.delete(place);
	}
}

/**
 * How many themes people know in the largest language. With hardly more texts than then it stays that
 * many; after more news another number may win, when it is clearly better.
 */
function knownWidth(read: Read, { studyId, adopted, listed }: CurrentDesk): Wishes {
	const latest = adopted.at(-1);
	const stored = latest && readRun(read, studyId, latest.id);
	const known = stored?.result.kept[0]?.k;
	const before = stored?.rows.filter(({ place }) => place !== null).length ?? 0;
	return listed.texts.length > muchNews * before ? { knownK: known } : { k: known };
}

export type NewRun = {
	/** By their place in the run; null for one that is gone. */
	texts: readonly (ThemeText | null)[];
	found: Found;
	seed: number;
	asked: number | null;
};

/** Keeps a run; when nothing was adopted on this desk before, all of it is. */
export function keepRun(
	db: Database,
	desk: DeskChange,
	{ texts, found, seed, asked }: NewRun
): Promise<string> {
	const id = newId();
	const { studyId, kind, staff, now: madeAt } = desk;
	return changeDesk(db, desk, (change) => {
		const { result, seconds } = found;
		const by = { studyId, textKind: kind, actorId: staff.userId, madeAt };
		insertRun(change.tx, { id, ...by, seed, asked, result, seconds: Math.round(seconds) });
		const there = stillListed(change.tx, desk);
		const rows = toRows(id, texts, found.texts).filter(({ textId }) => there.has(textId));
		insertRunTexts(change.tx, rows);
		change.record('themes-run', `theme-run:${id}`);
		if (adoptedRuns(listEdits(change.tx, studyId, kind)).length === 0) {
			const into = Object.fromEntries(result.clusters.map(({ cluster }) => [cluster, newId()]));
			addEdit(change, desk, { kind: 'adopt', runId: id, into });
		}
		return id;
	});
}

/** A story that was withdrawn while the machine was reading leaves no trace in what it found. */
function stillListed(tx: Tx, { studyId, kind }: DeskChange): ReadonlySet<string> {
	return new Set(
		textsOf(kind)
			.list(tx, studyId)
			.texts.map(({ id }) => id)
	);
}
