import { and, asc, count, eq, like, sql } from 'drizzle-orm';
import { audit } from '#lib/audit/schema.server.ts';
import type { Read, Tx } from '#lib/db/database.server.ts';
import { oncePer } from '#lib/db/prepared.server.ts';
import { gathering, gatheringDevice, gatheringStep, seat } from '../schema.server.ts';

// The gathering itself, its steps, seats and devices. Queries of the hot path are built once.

export type GatheringRow = typeof gathering.$inferSelect;
export type StepRow = typeof gatheringStep.$inferSelect;
export type SeatRow = typeof seat.$inferSelect;
export type DeviceRow = typeof gatheringDevice.$inferSelect;

/** In the audit: a change that came after the lock. */
export const refusedAction = 'gathering-change-refused';

const id = sql.placeholder('id');
const gatheringId = sql.placeholder('gatheringId');

const gatheringById = oncePer((read) =>
	read.select().from(gathering).where(eq(gathering.id, id)).prepare()
);
const gatheringByJoinCode = oncePer((read) =>
	read.select().from(gathering).where(eq(gathering.joinCode, id)).prepare()
);
const stepById = oncePer((read) =>
	read.select().from(gatheringStep).where(eq(gatheringStep.id, id)).prepare()
);
const seatById = oncePer((read) => read.select().from(seat).where(eq(seat.id, id)).prepare());
const seatByBadge = oncePer((read) =>
	read
		.select()
		.from(seat)
		.where(and(eq(seat.gatheringId, gatheringId), eq(seat.badge, id)))
		.prepare()
);
const deviceByHash = oncePer((read) =>
	read.select().from(gatheringDevice).where(eq(gatheringDevice.tokenHash, id)).prepare()
);
const nextVersion = oncePer((tx) =>
	tx
		.update(gathering)
		.set({ version: sql`${gathering.version} + 1` })
		.where(eq(gathering.id, id))
		.returning({ version: gathering.version })
		.prepare()
);

export function findGathering(read: Read, wanted: string): GatheringRow | undefined {
	return gatheringById(read).get({ id: wanted });
}

export function findByJoinCode(read: Read, code: string): GatheringRow | undefined {
	return gatheringByJoinCode(read).get({ id: code });
}

export function findStep(read: Read, wanted: string): StepRow | undefined {
	return stepById(read).get({ id: wanted });
}

export function listSteps(read: Read, of: string): StepRow[] {
	return read
		.select()
		.from(gatheringStep)
		.where(eq(gatheringStep.gatheringId, of))
		.orderBy(asc(gatheringStep.position))
		.all();
}

export function findSeat(read: Read, wanted: string): SeatRow | undefined {
	return seatById(read).get({ id: wanted });
}

export function findSeatByBadge(read: Read, of: string, badge: string): SeatRow | undefined {
	return seatByBadge(read).get({ gatheringId: of, id: badge });
}

export function listSeats(read: Read, of: string): SeatRow[] {
	return read.select().from(seat).where(eq(seat.gatheringId, of)).all();
}

export function findDevice(read: Read, tokenHash: string): DeviceRow | undefined {
	return deviceByHash(read).get({ id: tokenHash });
}

export function listDevices(read: Read, of: string): DeviceRow[] {
	return read.select().from(gatheringDevice).where(eq(gatheringDevice.gatheringId, of)).all();
}

/** Changes that were refused because the gathering is locked, as the audit has them. */
export function countRefused(read: Read, of: string): number {
	const found = read
		.select({ n: count() })
		.from(audit)
		.where(and(eq(audit.action, refusedAction), like(audit.object, `gathering:${of}%`)))
		.get();
	return found?.n ?? 0;
}

export function insertDevice(tx: Tx, row: DeviceRow): void {
	tx.insert(gatheringDevice).values(row).run();
}

export function updateDevice(
	tx: Tx,
	tokenHash: string,
	change: Pick<DeviceRow, 'kind' | 'seatId' | 'tableNumber'>
): void {
	tx.update(gatheringDevice).set(change).where(eq(gatheringDevice.tokenHash, tokenHash)).run();
}

export function setPresent(tx: Tx, seatId: string): void {
	tx.update(seat).set({ isPresent: true }).where(eq(seat.id, seatId)).run();
}

export function updateGathering(tx: Tx, wanted: string, change: Partial<GatheringRow>): void {
	tx.update(gathering).set(change).where(eq(gathering.id, wanted)).run();
}

/** Every change that a screen could show takes the next version, in its own transaction. */
export function bumpVersion(tx: Tx, wanted: string): number {
	return nextVersion(tx).get({ id: wanted })?.version ?? 0;
}
