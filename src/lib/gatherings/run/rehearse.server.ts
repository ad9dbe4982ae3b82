import { recordAudit } from '#lib/audit/audit.server.ts';
import { newId } from '#lib/base/ids.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { seatRoles } from '../model.ts';
import { gatheringToSteer } from './access.server.ts';
import { startGathering } from './join.server.ts';
import { forgetRoom } from './live.server.ts';
import { refusal } from './refusals.ts';
import { deleteGathering, insertCopy } from './rehearse.store.server.ts';
import { listSeats, type SeatRow } from './run.store.server.ts';

/** Phones where no seats were planned: thirteen tables of five. */
const usualPhones = 65;
const usualTables = 13;

/**
 * Starts a rehearsal: a copy of a prepared gathering, in which simulated phones (one for each seat, else
 * 65) answer every step that is opened. Nothing of it touches the gathering itself. Throws `notFound`,
 * and `closed` for a gathering that runs or ran.
 */
export async function rehearse(
	db: Database,
	actor: Actor,
	gatheringId: string,
	now: Date
): Promise<{ gatheringId: string; joinCode: string }> {
	const copyId = await db.write((tx) => {
		const { gathering, staff } = gatheringToSteer(tx, actor, gatheringId);
		if (gathering.state === 'locked') throw refusal('locked');
		if (gathering.state !== 'prepared' || gathering.isRehearsal) throw refusal('notNow');
		const planned = listSeats(tx, gatheringId);
		const made = insertCopy(tx, gathering, planned.length > 0 ? planned : seatsFor(gatheringId));
		const { studyId } = gathering;
		const object = `gathering:${gatheringId} rehearsal:${made}`;
		recordAudit(tx, { actor: staff.userId, action: 'rehearsal-started', studyId, object }, now);
		return made;
	});
	const { joinCode } = await startGathering(db, actor, copyId, now);
	return { gatheringId: copyId, joinCode };
}

/** Ends a rehearsal: everything made in it is gone. Throws `notFound` for what is no rehearsal. */
export async function endRehearsal(
	db: Database,
	actor: Actor,
	rehearsalId: string,
	now: Date
): Promise<void> {
	await db.write((tx) => {
		const { gathering, staff } = gatheringToSteer(tx, actor, rehearsalId);
		if (!gathering.isRehearsal) throw refusal('unknown');
		deleteGathering(tx, rehearsalId);
		const { studyId } = gathering;
		const object = `rehearsal:${rehearsalId}`;
		recordAudit(tx, { actor: staff.userId, action: 'rehearsal-ended', studyId, object }, now);
	});
	forgetRoom(db, rehearsalId);
}

function seatsFor(gatheringId: string): SeatRow[] {
	return Array.from({ length: usualPhones }, (_, at) => ({
		...{ id: newId(), gatheringId, groupId: null, level: null, topic: null, isPresent: true },
		badge: `R${at + 1}`,
		role: seatRoles[at % seatRoles.length]!,
		tableNumber: (at % usualTables) + 1
	}));
}
