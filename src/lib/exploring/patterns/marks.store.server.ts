import { and, eq } from 'drizzle-orm';
import type { Read, Tx } from '#lib/db/database.server.ts';
import { patternMark } from '../schema.server.ts';

export type MarkRow = typeof patternMark.$inferSelect;
type MarkName = Pick<MarkRow, 'studyId' | 'a' | 'b' | 'authorId'>;

export function listMarks(read: Read | Tx, studyId: string): MarkRow[] {
	return read
		.select()
		.from(patternMark)
		.where(eq(patternMark.studyId, studyId))
		.orderBy(patternMark.a, patternMark.b, patternMark.markedAt)
		.all();
}

export function putMark(tx: Tx, row: MarkRow): void {
	const { mark, markedAt } = row;
	tx.insert(patternMark)
		.values(row)
		.onConflictDoUpdate({
			target: [patternMark.studyId, patternMark.a, patternMark.b, patternMark.authorId],
			set: { mark, markedAt }
		})
		.run();
}

export function removeMark(tx: Tx, { studyId, a, b, authorId }: MarkName): void {
	tx.delete(patternMark)
		.where(
			and(
				eq(patternMark.studyId, studyId),
				eq(patternMark.a, a),
				eq(patternMark.b, b),
				eq(patternMark.authorId, authorId)
			)
		)
		.run();
}
