import { and, asc, desc, eq } from 'drizzle-orm';
import { user } from '#lib/accounts/schema.server.ts';
import type { Read, Tx } from '#lib/db/database.server.ts';
import type { TextKind } from '../desk/model.ts';
import { coding, codingSample, codingText } from '../schema.server.ts';

type SampleRow = typeof codingSample.$inferSelect;
export type Coded = { textId: string; coderId: string; coder: string; themes: readonly string[] };

export function insertSample(
	tx: Tx,
	row: typeof codingSample.$inferInsert,
	textIds: readonly string[]
): void {
	tx.insert(codingSample).values(row).run();
	for (const textId of textIds) tx.insert(codingText).values({ sampleId: row.id, textId }).run();
}

export function updateOpened(tx: Tx, sampleId: string, openedAt: Date): void {
	tx.update(codingSample).set({ openedAt }).where(eq(codingSample.id, sampleId)).run();
}

export function findSample(read: Read, studyId: string, id: string): SampleRow | undefined {
	return read
		.select()
		.from(codingSample)
		.where(and(eq(codingSample.id, id), eq(codingSample.studyId, studyId)))
		.get();
}

/** The samples of one kind of texts with who made them, the newest first. */
export function listSamples(
	read: Read,
	studyId: string,
	kind: TextKind
): (SampleRow & { maker: string })[] {
	return read
		.select({ row: codingSample, maker: user.name })
		.from(codingSample)
		.innerJoin(user, eq(user.id, codingSample.actorId))
		.where(and(eq(codingSample.studyId, studyId), eq(codingSample.textKind, kind)))
		.orderBy(desc(codingSample.madeAt), asc(codingSample.id))
		.all()
		.map(({ row, maker }) => ({ ...row, maker }));
}

export function listTextIds(read: Read, sampleId: string): string[] {
	return read
		.select({ id: codingText.textId })
		.from(codingText)
		.where(eq(codingText.sampleId, sampleId))
		.all()
		.map(({ id }) => id);
}

/** All codings of a sample, in the order in which they were last saved. */
export function listCodings(read: Read, sampleId: string): Coded[] {
	return read
		.select({
			textId: coding.textId,
			coderId: coding.coderId,
			coder: user.name,
			themes: coding.themes
		})
		.from(coding)
		.innerJoin(user, eq(user.id, coding.coderId))
		.where(eq(coding.sampleId, sampleId))
		.orderBy(asc(coding.at), asc(coding.textId))
		.all();
}

/** Saves what a coder chose, in the place of what the same coder chose before. */
export function putCoding(tx: Tx, row: typeof coding.$inferInsert): void {
	tx.insert(coding)
		.values(row)
		.onConflictDoUpdate({
			target: [coding.sampleId, coding.textId, coding.coderId],
			set: { themes: row.themes, at: row.at }
		})
		.run();
}
