import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError } from '#lib/base/errors.ts';
import type { Database, Read } from '#lib/db/database.server.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import { hasRole, type Actor } from '#lib/studies/model.ts';
import { reasonOf, refusal } from './refusals.ts';
import { findGathering, refusedAction, type GatheringRow } from './run.store.server.ts';

/** Whether the actor may steer the gatherings of a study: a facilitator or onderzoeker of it. */
export function steers(actor: Actor, studyId: string): boolean {
	return hasRole(actor, studyId, ['facilitator', 'onderzoeker']);
}

/** The gathering and who steers it. For anybody else it does not exist: throws `notFound`. */
export function gatheringToSteer(
	read: Read,
	actor: Actor,
	gatheringId: string
): { gathering: GatheringRow; staff: Staff } {
	const gathering = findGathering(read, gatheringId);
	const maySteer = gathering && steers(actor, gathering.studyId);
	if (!maySteer || actor.kind !== 'staff') throw new AppError('notFound');
	return { gathering, staff: actor };
}

/** Throws `closed` unless the gathering runs. */
export function runningOnly({ state }: Pick<GatheringRow, 'state'>): void {
	if (state === 'locked') throw refusal('locked');
	if (state !== 'running') throw refusal('notRunning');
}

/**
 * Runs a change of the gathering that `whose` names. One that is refused because the gathering is locked stands in the audit, so that the
 * refusal can be seen; of a participant only that it was one.
 */
export async function auditingRefusals<T>(
	db: Database,
	{ by, wanted, now }: { by: string; wanted: string; now: Date },
	whose: () => string,
	run: () => Promise<T>
): Promise<T> {
	try {
		return await run();
	} catch (error) {
		if (reasonOf(error) === 'locked') {
			const gatheringId = whose();
			await db.write((tx) => {
				const studyId = findGathering(tx, gatheringId)?.studyId ?? null;
				const object = `gathering:${gatheringId} wanted:${wanted}`;
				recordAudit(tx, { actor: by, action: refusedAction, studyId, object }, now);
			});
		}
		throw error;
	}
}
