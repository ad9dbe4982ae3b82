import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Read, Tx } from '#lib/db/database.server.ts';
import { oncePer } from '#lib/db/prepared.server.ts';
import { frameworkVersion } from '#lib/frameworks/schema.server.ts';
import { area, collectionPoint, study } from './schema.server.ts';

export type StudyRow = typeof study.$inferSelect;
export type PointRow = typeof collectionPoint.$inferSelect;
export type AreaRow = typeof area.$inferSelect;
export type NewStudy = typeof study.$inferInsert;
export type NewPoint = typeof collectionPoint.$inferInsert;
export type NewArea = typeof area.$inferInsert;

export function findStudy(read: Read, slug: string): StudyRow | undefined {
	return read.select().from(study).where(eq(study.slug, slug)).get();
}

export function listStudies(read: Read): StudyRow[] {
	return read.select().from(study).orderBy(asc(study.name)).all();
}

export function insertStudy(tx: Tx, row: NewStudy): void {
	tx.insert(study).values(row).run();
}

export function updateStudy(tx: Tx, id: string, changed: Partial<NewStudy>): void {
	tx.update(study).set(changed).where(eq(study.id, id)).run();
}

/** Every published framework version, the newest first. */
export function listVersionIds(read: Read): string[] {
	return read
		.select({ id: frameworkVersion.id })
		.from(frameworkVersion)
		.orderBy(desc(frameworkVersion.publishedAt), desc(frameworkVersion.version))
		.all()
		.map(({ id }) => id);
}

const pointByCode = oncePer((read) =>
	read
		.select({ point: collectionPoint, study })
		.from(collectionPoint)
		.innerJoin(study, eq(study.id, collectionPoint.studyId))
		.where(eq(collectionPoint.code, sql.placeholder('code')))
		.prepare()
);

export function findPoint(
	read: Read,
	code: string
): { point: PointRow; study: StudyRow } | undefined {
	return pointByCode(read).get({ code });
}

export function listPoints(read: Read, studyId: string): PointRow[] {
	return read
		.select()
		.from(collectionPoint)
		.where(eq(collectionPoint.studyId, studyId))
		.orderBy(asc(collectionPoint.name))
		.all();
}

export function insertPoint(tx: Tx, row: NewPoint): void {
	tx.insert(collectionPoint).values(row).run();
}

export function updatePoint(tx: Tx, id: string, changed: Partial<NewPoint>): void {
	tx.update(collectionPoint).set(changed).where(eq(collectionPoint.id, id)).run();
}

const areasOfStudy = oncePer((read) =>
	read
		.select()
		.from(area)
		.where(eq(area.studyId, sql.placeholder('studyId')))
		.orderBy(asc(area.position))
		.prepare()
);

export function listAreas(read: Read, studyId: string): AreaRow[] {
	return areasOfStudy(read).all({ studyId });
}

export function insertAreas(tx: Tx, rows: readonly NewArea[]): void {
	for (const row of rows) tx.insert(area).values(row).run();
}
