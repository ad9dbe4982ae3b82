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
const stepsOf = oncePer((read) =>
	read
		.select()
		.from(gatheringStep)
		.where(eq(gatheringStep.gatheringId, gatheringId))
		.orderBy(asc(gatheringStep.position))
		.prepare()
);
const seatsOf = oncePer((read) =>
	read.select().from(seat).where(eq(seat.gatheringId, gatheringId)).prepare()
);
const placesOf = oncePer((read) =>
	read
		.select({
			id: seat.id,
			tableNumber: seat.tableNumber,
			isPresent: seat.isPresent,
			topic: seat.topic
		})
		.from(seat)
		.where(eq(seat.gatheringId, gatheringId))
		.prepare()
);
const devicesOf = oncePer((read) =>
	read
		.select({
			kind: gatheringDevice.kind,
			seatId: gatheringDevice.seatId,
			tableNumber: gatheringDevice.tableNumber
		})
		.from(gatheringDevice)
		.where(eq(gatheringDevice.gatheringId, gatheringId))
		.prepare()
);
const addDevice = oncePer((tx) =>
	tx
		.insert(gatheringDevice)
		.values({
			tokenHash: id,
			gatheringId,
			kind: sql.placeholder('kind'),
			seatId: sql.placeholder('seatId'),
			tableNumber: sql.placeholder('tableNumber')
		})
		.prepare()
);
const placeDevice = oncePer((tx) =>
	tx
		.update(gatheringDevice)
		.set({
			kind: sql`${sql.placeholder('kind')}`,
			seatId: sql`${sql.placeholder('seatId')}`,
			tableNumber: sql`${sql.placeholder('tableNumber')}`
		})
		.where(eq(gatheringDevice.tokenHash, id))
		.prepare()
);
const takeSeatOf = oncePer((tx) =>
	tx.update(seat).set({ isPresent: true }).where(eq(seat.id, id)).prepare()
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
	return stepsOf(read).all({ gatheringId: of });
}

export function findSeat(read: Read, wanted: string): SeatRow | undefined {
	return seatById(read).get({ id: wanted });
}

export function findSeatByBadge(read: Read, of: string, badge: string): SeatRow | undefined {
	return seatByBadge(read).get({ gatheringId: of, id: badge });
}

export function listSeats(read: Read, of: string): SeatRow[] {
	return seatsOf(read).all({ gatheringId: of });
}

export function findDevice(read: Read, tokenHash: string): DeviceRow | undefined {
	return deviceByHash(read).get({ id: tokenHash });
}

/** Of each seat what a scene needs to know. */
export type SeatInPlace = Pick<SeatRow, 'id' | 'tableNumber' | 'isPresent' | 'topic'>;

export function listPlaces(read: Read, of: string): SeatInPlace[] {
	return placesOf(read).all({ gatheringId: of });
}

/** Of each device what it is; not the hash of its token. */
export type DeviceInPlace = Omit<DeviceRow, 'tokenHash' | 'gatheringId'>;

export function listDevices(read: Read, of: string): DeviceInPlace[] {
	return devicesOf(read).all({ gatheringId: of });
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
	const { tokenHash, ...rest } = row;
	addDevice(tx).run({ id: tokenHash, ...rest });
}

export function updateDevice(
	tx: Tx,
	tokenHash: string,
	change: Pick<DeviceRow, 'kind' | 'seatId' | 'tableNumber'>
): void {
	placeDevice(tx).run({ id: tokenHash, ...change });
}

export function setPresent(tx: Tx, seatId: string): void {
	takeSeatOf(tx).run({ id: seatId });
}

export function updateGathering(tx: Tx, wanted: string, change: Partial<GatheringRow>): void {
	tx.update(gathering).set(change).where(eq(gathering.id, wanted)).run();
}

/** Every change that a screen could show takes the next version, in its own transaction. */
export function bumpVersion(tx: Tx, wanted: string): number {
	return nextVersion(tx).get({ id: wanted })?.version ?? 0;
}
