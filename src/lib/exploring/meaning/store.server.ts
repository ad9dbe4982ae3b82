import { and, asc, count, desc, eq, isNull } from 'drizzle-orm';
import { user } from '#lib/accounts/schema.server.ts';
import type { Read, Tx } from '#lib/db/database.server.ts';
import { observation, observationStory, reading } from '../schema.server.ts';

// Observations, how they can be read, and the stories put with them.

type ObservationRow = typeof observation.$inferSelect;
type ReadingRow = typeof reading.$inferSelect;
export type Authored<T> = T & { author: string };

export function insertObservation(tx: Tx, row: typeof observation.$inferInsert): void {
	tx.insert(observation).values(row).run();
}

export function updateObservation(tx: Tx, id: string, change: Partial<ObservationRow>): void {
	tx.update(observation).set(change).where(eq(observation.id, id)).run();
}

/** An observation of this study, also one that was removed. */
export function findObservation(
	read: Read,
	studyId: string,
	id: string
): ObservationRow | undefined {
	return read
		.select()
		.from(observation)
		.where(and(eq(observation.id, id), eq(observation.studyId, studyId)))
		.get();
}

/** What stands in a study, the newest first; with an `id` only that one. */
export function listObservations(
	read: Read,
	studyId: string,
	id?: string
): Authored<ObservationRow>[] {
	return read
		.select({ row: observation, author: user.name })
		.from(observation)
		.innerJoin(user, eq(user.id, observation.authorId))
		.where(
			and(
				eq(observation.studyId, studyId),
				isNull(observation.removedAt),
				id === undefined ? undefined : eq(observation.id, id)
			)
		)
		.orderBy(desc(observation.createdAt), asc(observation.id))
		.all()
		.map(({ row, author }) => ({ ...row, author }));
}

export function insertReading(tx: Tx, row: typeof reading.$inferInsert): void {
	tx.insert(reading).values(row).run();
}

export function updateReading(tx: Tx, id: string, change: Partial<ReadingRow>): void {
	tx.update(reading).set(change).where(eq(reading.id, id)).run();
}

/** A reading in this study, also one that was removed. */
export function findReading(read: Read, studyId: string, id: string): ReadingRow | undefined {
	return read
		.select({ row: reading })
		.from(reading)
		.innerJoin(observation, eq(observation.id, reading.observationId))
		.where(and(eq(reading.id, id), eq(observation.studyId, studyId)))
		.get()?.row;
}

/** The readings of everything that stands in a study, the oldest first. */
export function listReadings(
	read: Read,
	studyId: string
): (Authored<ReadingRow> & { saw: string })[] {
	return read
		.select({ row: reading, author: user.name, saw: observation.saw })
		.from(reading)
		.innerJoin(observation, eq(observation.id, reading.observationId))
		.innerJoin(user, eq(user.id, reading.authorId))
		.where(
			and(
				eq(observation.studyId, studyId),
				isNull(observation.removedAt),
				isNull(reading.removedAt)
			)
		)
		.orderBy(asc(reading.createdAt), asc(reading.id))
		.all()
		.map(({ row, author, saw }) => ({ ...row, author, saw }));
}

/** The readings of one observation that stand. */
export function listReadingTexts(
	read: Read,
	observationId: string
): { id: string; text: string }[] {
	return read
		.select({ id: reading.id, text: reading.text })
		.from(reading)
		.where(and(eq(reading.observationId, observationId), isNull(reading.removedAt)))
		.all();
}

/** Puts a story with an observation; a second time its reason is replaced. */
export function upsertPin(tx: Tx, row: typeof observationStory.$inferInsert): void {
	const { reason, authorId } = row;
	tx.insert(observationStory)
		.values(row)
		.onConflictDoUpdate({
			target: [observationStory.observationId, observationStory.storyId],
			set: { reason, authorId }
		})
		.run();
}

/** The reason of a pin; undefined when the story was not put with the observation. */
export function findPin(
	read: Read,
	observationId: string,
	storyId: string
): { reason: string; authorId: string } | undefined {
	return read
		.select({ reason: observationStory.reason, authorId: observationStory.authorId })
		.from(observationStory)
		.where(pinned(observationId, storyId))
		.get();
}

export function deletePin(tx: Tx, observationId: string, storyId: string): void {
	tx.delete(observationStory).where(pinned(observationId, storyId)).run();
}

function pinned(observationId: string, storyId: string) {
	return and(
		eq(observationStory.observationId, observationId),
		eq(observationStory.storyId, storyId)
	);
}

/** The stories put with an observation, in an order that tells nothing. */
export function listPins(read: Read, observationId: string) {
	return read
		.select({
			storyId: observationStory.storyId,
			reason: observationStory.reason,
			authorId: observationStory.authorId,
			author: user.name
		})
		.from(observationStory)
		.innerJoin(user, eq(user.id, observationStory.authorId))
		.where(eq(observationStory.observationId, observationId))
		.orderBy(asc(observationStory.storyId))
		.all();
}

/** How many stories were put with each observation of a study. */
export function countPins(read: Read, studyId: string): Map<string, number> {
	const rows = read
		.select({ id: observation.id, n: count() })
		.from(observationStory)
		.innerJoin(observation, eq(observation.id, observationStory.observationId))
		.where(eq(observation.studyId, studyId))
		.groupBy(observation.id)
		.all();
	return new Map(rows.map(({ id, n }) => [id, n]));
}

/** Ids of the observations a story was put with. */
export function listPinsOf(read: Read, storyId: string): string[] {
	return read
		.select({ id: observationStory.observationId })
		.from(observationStory)
		.where(eq(observationStory.storyId, storyId))
		.all()
		.map(({ id }) => id);
}

export function deletePinsOf(tx: Tx, storyId: string): void {
	tx.delete(observationStory).where(eq(observationStory.storyId, storyId)).run();
}
