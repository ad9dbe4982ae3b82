import { AppError } from '#lib/base/errors.ts';
import { newId } from '#lib/base/ids.ts';
import type { Database, Read, Tx } from '#lib/db/database.server.ts';
import { addEdit, changeDesk, type DeskChange } from './change-desk.server.ts';
import { currentDesk, type CurrentDesk } from './current.server.ts';
import { isRejected, proposeThemes, waitingClusters, type Waiting } from './proposal.ts';
import { readRun } from './read-run.server.ts';
import { findRun, type RunFacts } from './runs.store.server.ts';
import type { ProposedTheme } from './view.ts';
import type { TextKind } from './model.ts';

/**
 * The newest run, when people did not decide about it yet: not all of its clusters were adopted and it
 * was not set aside.
 */
export function waitingRun({ runs, edits, adopted }: CurrentDesk): RunFacts | undefined {
	const newest = runs[0];
	if (!newest) return undefined;
	const decisions = edits.flatMap(({ payload, isUndone }) =>
		payload.kind === 'adopt' && payload.runId === newest.id && !isUndone ? [payload.into] : []
	);
	const isSetAside = decisions.some((into) => Object.keys(into).length === 0);
	const taken = new Set(decisions.flatMap((into) => Object.keys(into)));
	const run = adopted.find(({ id }) => id === newest.id);
	const isWhole = run?.clusters.every(({ cluster }) => taken.has(String(cluster))) ?? false;
	return isSetAside || isWhole ? undefined : newest;
}

/** On which desk a run was made. Throws `notFound` when the study has no such run. */
export function kindOfRun(read: Read, studyId: string, runId: string): TextKind {
	const row = findRun(read, studyId, runId);
	if (!row) throw new AppError('notFound', 'There is no such run.');
	return row.textKind;
}

/** What adopting a run would change, theme by theme. */
export function proposalOf(read: Read, studyId: string, runId: string): ProposedTheme[] {
	const current = currentDesk(read, studyId, kindOfRun(read, studyId, runId));
	const listed = new Set(current.listed.texts.map(({ id }) => id));
	return proposeThemes(waitingOf(read, current, runId), listed);
}

/**
 * Adopts clusters of a run, or all that still wait. Throws `conflict` for a cluster that does not wait,
 * or when none does.
 */
export function adoptClusters(
	db: Database,
	desk: DeskChange,
	runId: string,
	wanted: readonly number[] | 'all'
): Promise<string> {
	return changeDesk(db, desk, (change) => {
		const current = currentDesk(change.tx, desk.studyId, desk.kind);
		const waiting = waitingClusters(waitingOf(change.tx, current, runId));
		const asked = wanted === 'all' ? [...waiting.keys()] : wanted;
		if (asked.length === 0 || asked.some((cluster) => !waiting.has(cluster))) {
			throw new AppError('conflict', 'These themes do not wait to be adopted.');
		}
		// What was rejected before is never offered: with the last of the others it goes along.
		const left = [...waiting].filter(([cluster]) => !asked.includes(cluster));
		const isLast = left.every(([, theme]) => isRejected(current.desk, theme));
		const clusters = isLast ? [...asked, ...left.map(([cluster]) => cluster)] : asked;
		const into = Object.fromEntries(
			clusters.map((cluster) => [cluster, waiting.get(cluster) ?? newId()])
		);
		return addEdit(change, desk, { kind: 'adopt', runId, into });
	});
}

/** Sets aside what of a run was not adopted; taking this back lets it wait again. */
export function dismissClusters(db: Database, desk: DeskChange, runId: string): Promise<string> {
	return changeDesk(db, desk, (change) =>
		addEdit(change, desk, { kind: 'adopt', runId, into: {} })
	);
}

function waitingOf(read: Read | Tx, current: CurrentDesk, runId: string): Waiting {
	const { studyId, desk, edits, adopted, listed } = current;
	const known = adopted.find(({ id }) => id === runId) ?? readRun(read, studyId, runId)?.run;
	if (!known) throw new AppError('notFound', 'There is no such run.');
	const ids = new Set(listed.texts.map(({ id }) => id));
	const run = { ...known, texts: known.texts.filter(({ textId }) => ids.has(textId)) };
	return { run, desk, adopted, edits };
}
