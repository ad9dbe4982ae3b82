import type { ActOf } from './acts.ts';
import type { Doing } from './act-writes.server.ts';
import { findOutcome, insertOutcome, nextNumber, updateOutcome } from './act.store.server.ts';
import { tableOf } from './progress.ts';
import { refusal } from './refusals.ts';
import { listSeats } from './run.store.server.ts';
import { listOutcomes } from './scene.store.server.ts';

/** Outcomes of one table where a step does not say. */
const usualMost = 3;

/** Writes an outcome, or changes one's own as long as it is not shown. Hidden ones make room for others. */
export function writeOutcome(doing: Doing, { id, text, tension }: ActOf<'outcome'>): void {
	const { tx, gathering, doer, role } = doing;
	const known = findOutcome(tx, id);
	if (known) {
		if (known.gatheringId !== gathering.id || known.doer !== doer) throw refusal('notYours');
		if (known.text === text && known.tension === tension) return;
		if (known.moderation === 'shown' || known.mergedInto) throw refusal('alreadyShown');
		updateOutcome(tx, id, { text, tension, moderation: 'incoming' });
		return;
	}
	if (ofThisTable(doing) >= (doing.step.setting.most ?? usualMost)) throw refusal('enough');
	const number = nextNumber(tx, 'outcome', gathering.id);
	insertOutcome(tx, { id, gatheringId: gathering.id, number, doer, role, text, tension });
}

/** Outcomes of the doer's table, or of the doer alone when that sits at none. */
function ofThisTable({ tx, gathering, doer }: Doing): number {
	const seats = new Map(listSeats(tx, gathering.id).map((seat) => [seat.id, seat]));
	const table = tableOf(doer, seats);
	return listOutcomes(tx, gathering.id).filter(
		(row) =>
			row.moderation !== 'hidden' &&
			(table === null ? row.doer === doer : tableOf(row.doer, seats) === table)
	).length;
}
