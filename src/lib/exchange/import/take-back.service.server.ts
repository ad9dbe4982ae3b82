import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError } from '#lib/base/errors.ts';
import type { Database, Read } from '#lib/db/database.server.ts';
import { forgetStructure } from '#lib/frameworks/service.server.ts';
import { may } from '#lib/studies/rights.ts';
import type { ImportActor, Made } from './import.service.server.ts';
import {
	countApproved,
	countOtherRuns,
	countStoriesOf,
	deleteEmptyPoints,
	deleteRun,
	deleteStories,
	deleteStudy,
	deleteUnusedVersion,
	findRun,
	listPointIds,
	listStoryIds,
	type ImportRun
} from './import.store.server.ts';
import { countLaterWork } from './later-work.store.server.ts';

/** Why an import cannot be taken back: what would be lost with it. */
export type Hold = 'approved' | 'work' | 'stories' | 'imports' | 'points';

/**
 * Takes an import back without a trace: its stories (no tombstones), rows and points, and the study and
 * framework that came with it. Throws `conflict` with the hold as its message when later work hangs on
 * it, `notFound` when there is no such import.
 */
export async function undoImport(
	db: Database,
	actor: ImportActor,
	id: string,
	now: Date
): Promise<{ stories: number; studyIsGone: boolean }> {
	const undone = await db.write((tx) => {
		const run = findRun(tx, id);
		if (!run) throw new AppError('notFound');
		if (actor !== 'cli' && !may('managePoints', actor, run.studyId)) throw new AppError('notFound');
		const hold = holdOn(tx, run);
		if (hold) throw new AppError('conflict', hold);
		const ids = listStoryIds(tx, id);
		const { points, versionId } = madeBy(run);
		deleteStories(tx, ids);
		deleteRun(tx, id);
		if (run.madeStudy) deleteStudy(tx, run.studyId);
		else deleteEmptyPoints(tx, points);
		if (versionId) deleteUnusedVersion(tx, versionId);
		const by = actor === 'cli' ? 'cli' : actor.userId;
		const object = `import:${id} stories:${ids.length}`;
		recordAudit(tx, { actor: by, action: 'import-undone', studyId: run.studyId, object }, now);
		return { stories: ids.length, studyIsGone: run.madeStudy, versionId };
	});
	if (undone.versionId) forgetStructure(undone.versionId);
	// What was deleted must be nowhere at rest, the log included.
	db.truncateLog();
	return { stories: undone.stories, studyIsGone: undone.studyIsGone };
}

/** What stands in the way of taking an import back; null when nothing does. */
export function holdOn(read: Read, run: ImportRun): Hold | null {
	const { id, studyId, madeStudy } = run;
	if (countApproved(read, id) > 0) return 'approved';
	if (countLaterWork(read, run) > 0) return 'work';
	if (!madeStudy) return null;
	if (countOtherRuns(read, studyId, id) > 0) return 'imports';
	if (countStoriesOf(read, studyId) > listStoryIds(read, id).length) return 'stories';
	const { points } = madeBy(run);
	return listPointIds(read, studyId).every((point) => points.includes(point)) ? null : 'points';
}

function madeBy({ mapping }: Pick<ImportRun, 'mapping'>): Pick<Made, 'points' | 'versionId'> {
	const isMade = typeof mapping === 'object' && mapping !== null;
	const points =
		isMade && 'points' in mapping && Array.isArray(mapping.points) ? mapping.points : [];
	const versionId = isMade && 'versionId' in mapping ? mapping.versionId : null;
	return {
		points: points.filter((point) => typeof point === 'string'),
		versionId: typeof versionId === 'string' ? versionId : null
	};
}
