import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError } from '#lib/base/errors.ts';
import type { Database, Read, Tx } from '#lib/db/database.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { readStudies, type Study } from '#lib/studies/service.server.ts';
import { changed } from '../run/live.server.ts';
import {
	bumpVersion,
	findGathering,
	refusedAction,
	type GatheringRow
} from '../run/run.store.server.ts';
import { prepares, seesGatherings } from './access.ts';
import { refused, type Told } from './told.ts';

export type Change = {
	tx: Tx;
	gathering: GatheringRow;
	record: (action: string, detail?: string) => void;
};

/** A gathering with its study. Throws `notFound` for who may not know of it. */
export function gatheringToSee(
	read: Read,
	actor: Actor,
	id: string
): { gathering: GatheringRow; study: Study } {
	const gathering = findGathering(read, id);
	const study = gathering && readStudies(read).find((one) => one.id === gathering.studyId);
	if (!gathering || !study || !seesGatherings(actor, study.id)) throw new AppError('notFound');
	return { gathering, study };
}

/**
 * Changes what a gathering is made of, in one transaction with its audit, and tells every screen. What
 * is locked is not changed any more: that is refused, and the refusal stands in the audit. Throws
 * `notFound` or `forbidden` for who may not (`may`).
 */
export async function changeGathering(
	db: Database,
	actor: Staff,
	id: string,
	now: Date,
	change: (change: Change) => Told,
	may: (actor: Actor, studyId: string) => boolean = prepares
): Promise<Told> {
	const told = await db.write((tx) => {
		const { gathering } = gatheringToSee(tx, actor, id);
		const { studyId } = gathering;
		if (!may(actor, studyId)) throw new AppError('forbidden');
		const record = (action: string, detail = '') => {
			const object = `gathering:${id} ${detail}`.trimEnd();
			recordAudit(tx, { actor: actor.userId, action, studyId, object }, now);
		};
		if (gathering.state === 'locked') {
			record(refusedAction);
			return refused('', 'locked');
		}
		const result = change({ tx, gathering, record });
		if ('done' in result) bumpVersion(tx, id);
		return result;
	});
	if ('done' in told) changed(db, id);
	return told;
}
