import { and, count, desc, eq, inArray, isNotNull, lt, ne, sql } from 'drizzle-orm';
import type { Read, Tx } from '#lib/db/database.server.ts';
import { frameworkTranslation, frameworkVersion } from '#lib/frameworks/schema.server.ts';
import { quarantine, story } from '#lib/stories/schema.server.ts';
import { area, collectionPoint, membership, study } from '#lib/studies/schema.server.ts';
import { importRow, importRun } from '../schema.server.ts';

export type ImportRun = Omit<typeof importRun.$inferSelect, 'original'>;

// The file itself is large and seldom asked for.
const withoutFile = {
	id: importRun.id,
	studyId: importRun.studyId,
	actor: importRun.actor,
	fileName: importRun.fileName,
	format: importRun.format,
	fileHash: importRun.fileHash,
	mapping: importRun.mapping,
	report: importRun.report,
	madeStudy: importRun.madeStudy,
	importedAt: importRun.importedAt
};

export function insertRun(tx: Tx, run: typeof importRun.$inferInsert): void {
	tx.insert(importRun).values(run).run();
}

export function insertRow(tx: Tx, row: typeof importRow.$inferInsert): void {
	tx.insert(importRow).values(row).run();
}

export function insertPoint(tx: Tx, point: typeof collectionPoint.$inferInsert): void {
	tx.insert(collectionPoint).values(point).run();
}

export function findRun(read: Read, id: string): ImportRun | undefined {
	return read.select(withoutFile).from(importRun).where(eq(importRun.id, id)).get();
}

/** Imports into a study, the newest first, without their files. */
export function listRuns(read: Read, studyId: string): ImportRun[] {
	return read
		.select(withoutFile)
		.from(importRun)
		.where(eq(importRun.studyId, studyId))
		.orderBy(desc(importRun.importedAt))
		.all();
}

/** Ids of the stories of an import that are still there. */
export function listStoryIds(read: Read, importId: string): string[] {
	return read
		.select({ id: importRow.storyId })
		.from(importRow)
		.where(eq(importRow.importId, importId))
		.all()
		.map(({ id }) => id);
}

export function dropOriginals(tx: Tx, before: Date): void {
	tx.update(importRun)
		.set({ original: null })
		.where(and(lt(importRun.importedAt, before), isNotNull(importRun.original)))
		.run();
}

/** Empties the file a story came from, and takes the story's own row away. */
export function forgetRow(tx: Tx, storyId: string): void {
	const row = tx.select().from(importRow).where(eq(importRow.storyId, storyId)).get();
	if (!row) return;
	tx.update(importRun).set({ original: null }).where(eq(importRun.id, row.importId)).run();
	tx.delete(importRow).where(eq(importRow.storyId, storyId)).run();
}

/** Stories of an import that a person approved since. */
export function countApproved(read: Read, importId: string): number {
	const found = read
		.select({ n: count() })
		.from(importRow)
		.innerJoin(story, eq(story.id, importRow.storyId))
		.where(and(eq(importRow.importId, importId), eq(story.review, 'approved')))
		.get();
	return found?.n ?? 0;
}

export function countStoriesOf(read: Read, studyId: string): number {
	const counted = read.select({ n: count() }).from(story).where(eq(story.studyId, studyId)).get();
	return counted?.n ?? 0;
}

export function countOtherRuns(read: Read, studyId: string, id: string): number {
	const others = and(eq(importRun.studyId, studyId), ne(importRun.id, id));
	return read.select({ n: count() }).from(importRun).where(others).get()?.n ?? 0;
}

export function listPointIds(read: Read, studyId: string): string[] {
	return read
		.select({ id: collectionPoint.id })
		.from(collectionPoint)
		.where(eq(collectionPoint.studyId, studyId))
		.all()
		.map(({ id }) => id);
}

/** Deletes stories without a tombstone: nobody told them here, and the file may come again. */
export function deleteStories(tx: Tx, ids: readonly string[]): void {
	for (let from = 0; from < ids.length; from += 500) {
		const some = ids.slice(from, from + 500);
		tx.delete(quarantine).where(inArray(quarantine.storyId, some)).run();
		tx.delete(story).where(inArray(story.id, some)).run();
	}
}

export function deleteRun(tx: Tx, id: string): void {
	tx.delete(importRow).where(eq(importRow.importId, id)).run();
	tx.delete(importRun).where(eq(importRun.id, id)).run();
}

/** Deletes these points as far as nothing was told there. */
export function deleteEmptyPoints(tx: Tx, ids: readonly string[]): void {
	const told = tx.selectDistinct({ id: story.pointId }).from(story);
	const empty = sql`${collectionPoint.id} NOT IN (${told})`;
	tx.delete(collectionPoint)
		.where(and(inArray(collectionPoint.id, [...ids]), empty))
		.run();
}

export function deleteStudy(tx: Tx, id: string): void {
	tx.delete(collectionPoint).where(eq(collectionPoint.studyId, id)).run();
	tx.delete(area).where(eq(area.studyId, id)).run();
	tx.delete(membership).where(eq(membership.studyId, id)).run();
	tx.delete(study).where(eq(study.id, id)).run();
}

/** Deletes a framework version that no study and no story uses; else does nothing. */
export function deleteUnusedVersion(tx: Tx, id: string): void {
	const asked = tx.select().from(study).where(eq(study.frameworkVersionId, id)).limit(1).get();
	const told = tx.select().from(story).where(eq(story.frameworkVersionId, id)).limit(1).get();
	if (asked || told) return;
	tx.delete(frameworkTranslation).where(eq(frameworkTranslation.versionId, id)).run();
	tx.delete(frameworkVersion).where(eq(frameworkVersion.id, id)).run();
}
