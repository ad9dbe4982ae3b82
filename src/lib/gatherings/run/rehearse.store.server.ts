import { eq, inArray } from 'drizzle-orm';
import { newId } from '#lib/base/ids.ts';
import type { Tx } from '#lib/db/database.server.ts';
import {
	cardMark,
	cardTable,
	direction,
	gathering,
	gatheringDevice,
	gatheringGroup,
	gatheringReading,
	gatheringStep,
	goal,
	goalNote,
	outcome,
	prediction,
	seat,
	sourceLink,
	statement,
	statementVote,
	storyCard,
	weighVote
} from '../schema.server.ts';
import type { GatheringRow, SeatRow } from './run.store.server.ts';

/** Copies a gathering as it was prepared, with ids of its own and everybody present. */
export function insertCopy(tx: Tx, original: GatheringRow, seats: readonly SeatRow[]): string {
	const gatheringId = newId();
	tx.insert(gathering)
		.values({
			...original,
			id: gatheringId,
			...{ isRehearsal: true, state: 'prepared', version: 0, joinCode: null, currentStep: null },
			...{ phase: 'open', cover: 'none', timerEndsAt: null, lockedAt: null, contentHash: null },
			publishedAt: null
		})
		.run();
	const steps = tx.select().from(gatheringStep).where(eq(gatheringStep.gatheringId, original.id));
	for (const step of steps.all()) {
		tx.insert(gatheringStep)
			.values({ ...step, id: newId(), gatheringId })
			.run();
	}
	for (const row of seats) {
		const own = { id: newId(), gatheringId, isPresent: true };
		tx.insert(seat)
			.values({ ...row, ...own })
			.run();
		const joined = { kind: 'seat', seatId: own.id, tableNumber: null } as const;
		tx.insert(gatheringDevice)
			.values({ ...joined, tokenHash: newId(), gatheringId })
			.run();
	}
	for (const table of [storyCard, cardTable]) {
		for (const row of tx.select().from(table).where(eq(table.gatheringId, original.id)).all()) {
			tx.insert(table)
				.values({ ...row, gatheringId })
				.run();
		}
	}
	return gatheringId;
}

/** Deletes a gathering with everything that was made in it. */
export function deleteGathering(tx: Tx, gatheringId: string): void {
	const ids = <T extends typeof statement | typeof outcome | typeof goal | typeof gatheringStep>(
		table: T
	) => tx.select({ id: table.id }).from(table).where(eq(table.gatheringId, gatheringId)).all();
	const [steps, statements, outcomes, goals] = [gatheringStep, statement, outcome, goal].map(
		(table) => ids(table).map(({ id }) => id)
	);
	for (const table of [prediction, gatheringReading, direction, weighVote]) {
		tx.delete(table).where(inArray(table.stepId, steps!)).run();
	}
	tx.delete(statementVote).where(inArray(statementVote.statementId, statements!)).run();
	tx.delete(goalNote).where(inArray(goalNote.goalId, goals!)).run();
	tx.delete(sourceLink)
		.where(inArray(sourceLink.ofId, [...goals!, ...outcomes!]))
		.run();
	const own = [
		...[cardMark, cardTable, storyCard, statement, outcome, goal],
		...[gatheringDevice, seat, gatheringGroup, gatheringStep]
	];
	for (const table of own) tx.delete(table).where(eq(table.gatheringId, gatheringId)).run();
	tx.delete(gathering).where(eq(gathering.id, gatheringId)).run();
}
