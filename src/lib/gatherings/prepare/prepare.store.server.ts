import { asc, count, eq, inArray, sql } from 'drizzle-orm';
import type { Read, Tx } from '#lib/db/database.server.ts';
import { gathering, gatheringGroup, gatheringStep, seat } from '../schema.server.ts';

// What a gathering is made of before it runs: itself, its steps, groups and seats.

export type NewGathering = typeof gathering.$inferInsert;
export type NewStep = typeof gatheringStep.$inferInsert;
export type StepRow = typeof gatheringStep.$inferSelect;
export type GroupRow = typeof gatheringGroup.$inferSelect;
export type NewSeat = typeof seat.$inferInsert;

export function listGatherings(read: Read, studyId: string) {
	return read
		.select()
		.from(gathering)
		.where(eq(gathering.studyId, studyId))
		.orderBy(asc(gathering.heldOn), asc(gathering.id))
		.all();
}

/** How many seats each of these gatherings has. */
export function countSeats(read: Read, ids: readonly string[]): Map<string, number> {
	const rows = read
		.select({ id: seat.gatheringId, n: count() })
		.from(seat)
		.where(inArray(seat.gatheringId, [...ids]))
		.groupBy(seat.gatheringId)
		.all();
	return new Map(rows.map(({ id, n }) => [id, n]));
}

export function insertGathering(tx: Tx, row: NewGathering): void {
	tx.insert(gathering).values(row).run();
}

export function insertSteps(tx: Tx, rows: readonly NewStep[]): void {
	if (rows.length > 0)
		tx.insert(gatheringStep)
			.values([...rows])
			.run();
}

export function updateStep(tx: Tx, id: string, change: Partial<StepRow>): void {
	tx.update(gatheringStep).set(change).where(eq(gatheringStep.id, id)).run();
}

export function deleteStep(tx: Tx, id: string): void {
	tx.delete(gatheringStep).where(eq(gatheringStep.id, id)).run();
}

export function listGroups(read: Read, of: string): GroupRow[] {
	return read
		.select()
		.from(gatheringGroup)
		.where(eq(gatheringGroup.gatheringId, of))
		.orderBy(asc(gatheringGroup.position))
		.all();
}

export function insertGroup(tx: Tx, row: GroupRow): void {
	tx.insert(gatheringGroup).values(row).run();
}

export function deleteGroup(tx: Tx, of: string, id: string): void {
	tx.delete(gatheringGroup)
		.where(sql`${gatheringGroup.gatheringId} = ${of} AND ${gatheringGroup.id} = ${id}`)
		.run();
}

export function insertSeats(tx: Tx, rows: readonly NewSeat[]): void {
	if (rows.length > 0)
		tx.insert(seat)
			.values([...rows])
			.run();
}

export function updateSeat(tx: Tx, id: string, change: Partial<NewSeat>): void {
	tx.update(seat).set(change).where(eq(seat.id, id)).run();
}

/** Nobody has a table any more. */
export function clearTables(tx: Tx, of: string): void {
	tx.update(seat).set({ tableNumber: null }).where(eq(seat.gatheringId, of)).run();
}

export function deleteSeat(tx: Tx, id: string): void {
	tx.delete(seat).where(eq(seat.id, id)).run();
}
