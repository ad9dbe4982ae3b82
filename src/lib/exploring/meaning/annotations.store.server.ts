import { and, asc, count, eq, isNull } from 'drizzle-orm';
import { user } from '#lib/accounts/schema.server.ts';
import type { Read, Tx } from '#lib/db/database.server.ts';
import { annotation, annotationQuestion } from '../schema.server.ts';

type QuestionRow = typeof annotationQuestion.$inferSelect;

export function insertQuestion(tx: Tx, row: typeof annotationQuestion.$inferInsert): void {
	tx.insert(annotationQuestion).values(row).run();
}

export function updateQuestion(tx: Tx, id: string, change: Partial<QuestionRow>): void {
	tx.update(annotationQuestion).set(change).where(eq(annotationQuestion.id, id)).run();
}

/** A question of this study, also one that was removed. */
export function findQuestion(read: Read, studyId: string, id: string): QuestionRow | undefined {
	return read
		.select()
		.from(annotationQuestion)
		.where(and(eq(annotationQuestion.id, id), eq(annotationQuestion.studyId, studyId)))
		.get();
}

/** The questions of a study in the order in which they were made. */
export function listQuestions(read: Read, studyId: string): QuestionRow[] {
	return read
		.select()
		.from(annotationQuestion)
		.where(and(eq(annotationQuestion.studyId, studyId), isNull(annotationQuestion.removedAt)))
		.orderBy(asc(annotationQuestion.createdAt), asc(annotationQuestion.id))
		.all();
}

/** How often each question of a study was answered. */
export function countAnswers(read: Read, studyId: string): Map<string, number> {
	const rows = read
		.select({ id: annotation.questionId, n: count() })
		.from(annotation)
		.innerJoin(annotationQuestion, eq(annotationQuestion.id, annotation.questionId))
		.where(eq(annotationQuestion.studyId, studyId))
		.groupBy(annotation.questionId)
		.all();
	return new Map(rows.map(({ id, n }) => [id, n]));
}

export function upsertAnswer(tx: Tx, row: typeof annotation.$inferInsert): void {
	const { value, changedAt } = row;
	const { questionId, textKind, textId, authorId } = annotation;
	tx.insert(annotation)
		.values(row)
		.onConflictDoUpdate({
			target: [questionId, textKind, textId, authorId],
			set: { value, changedAt }
		})
		.run();
}

export function deleteAnswer(tx: Tx, questionId: string, storyId: string, authorId: string): void {
	tx.delete(annotation)
		.where(
			and(
				eq(annotation.questionId, questionId),
				ofStory(storyId),
				eq(annotation.authorId, authorId)
			)
		)
		.run();
}

/** What everybody noted about a story, by name. */
export function listAnswersAbout(read: Read, storyId: string) {
	return read
		.select({
			questionId: annotation.questionId,
			authorId: annotation.authorId,
			author: user.name,
			value: annotation.value
		})
		.from(annotation)
		.innerJoin(user, eq(user.id, annotation.authorId))
		.where(ofStory(storyId))
		.orderBy(asc(user.name), asc(annotation.authorId))
		.all();
}

export function deleteAnswersAbout(tx: Tx, storyId: string): void {
	tx.delete(annotation).where(ofStory(storyId)).run();
}

function ofStory(storyId: string) {
	return and(eq(annotation.textKind, 'story'), eq(annotation.textId, storyId));
}
