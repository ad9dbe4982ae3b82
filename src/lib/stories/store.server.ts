import { count, eq, inArray, sql } from 'drizzle-orm';
import type { Read, Tx } from '#lib/db/database.server.ts';
import { oncePer } from '#lib/db/prepared.server.ts';
import { study } from '#lib/studies/schema.server.ts';
import { consent, quarantine, story, tombstone, withdrawalCode } from './schema.server.ts';

const lookups = oncePer((read) => ({
	story: read
		.select({ bodyHash: story.bodyHash, receivedWeek: story.receivedWeek, studyId: story.studyId })
		.from(story)
		.where(eq(story.id, sql.placeholder('id')))
		.prepare(),
	tombstone: read
		.select({ id: tombstone.storyId })
		.from(tombstone)
		.where(eq(tombstone.storyId, sql.placeholder('id')))
		.prepare()
}));

/** What is known of an id: stored (with the hash of its body), withdrawn, or nothing. */
export function findId(read: Read, id: string) {
	const lookup = lookups(read);
	const stored = lookup.story.get({ id });
	if (stored) return { kind: 'stored' as const, ...stored };
	return lookup.tombstone.get({ id }) ? { kind: 'withdrawn' as const } : undefined;
}

export function insertQuarantine(tx: Tx, row: typeof quarantine.$inferInsert): void {
	tx.insert(quarantine).values(row).onConflictDoNothing().run();
}

/** Deletes the story with its consent, answers, code and quarantined bodies; leaves an empty tombstone. */
export function deleteStory(tx: Tx, id: string): void {
	const row = tx
		.select({ studyId: story.studyId, week: story.receivedWeek })
		.from(story)
		.where(eq(story.id, id))
		.get();
	if (!row) return;
	tx.delete(story).where(eq(story.id, id)).run();
	tx.delete(quarantine).where(eq(quarantine.storyId, id)).run();
	tx.insert(tombstone).values({ storyId: id, studyId: row.studyId, week: row.week }).run();
}

export function storiesByCode(read: Read, codeHash: string) {
	return read
		.select({
			id: story.id,
			studyId: story.studyId,
			receivedWeek: story.receivedWeek,
			level: consent.levelEffective
		})
		.from(withdrawalCode)
		.innerJoin(story, eq(story.id, withdrawalCode.storyId))
		.innerJoin(consent, eq(consent.storyId, story.id))
		.where(eq(withdrawalCode.codeHash, codeHash))
		.all();
}

/** Stories by id, with what holds for them; a few hundred at most. */
export function listStoriesById(read: Read, ids: readonly string[]) {
	return read
		.select({ story, level: consent.levelEffective, invented: study.invented })
		.from(story)
		.innerJoin(consent, eq(consent.storyId, story.id))
		.innerJoin(study, eq(study.id, story.studyId))
		.where(inArray(story.id, [...ids]))
		.all();
}

export function countStories(read: Read): number {
	return read.select({ n: count() }).from(story).get()?.n ?? 0;
}

/** Every story of a study; those that came with the demo have a marked hash. */
export function listStories(read: Read, studyId: string): { id: string; invented: boolean }[] {
	return read
		.select({ id: story.id, bodyHash: story.bodyHash })
		.from(story)
		.where(eq(story.studyId, studyId))
		.all()
		.map(({ id, bodyHash }) => ({ id, invented: bodyHash.startsWith('demo:') }));
}

/** Deletes a story that nobody told, without a tombstone: the same id comes back with the next demo. */
export function deleteInvented(tx: Tx, id: string): void {
	tx.delete(story).where(eq(story.id, id)).run();
}
