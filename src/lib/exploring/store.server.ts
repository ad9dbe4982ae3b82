import { and, count, eq } from 'drizzle-orm';
import type { Read } from '#lib/db/database.server.ts';
import { answer, answerOption, answerStone, story } from '#lib/stories/schema.server.ts';
import { study } from '#lib/studies/schema.server.ts';

// Counting reads columns of answers, never a word of a story. Test stories stay out everywhere.

export type AnswerRow = Pick<
	typeof answer.$inferSelect,
	'storyId' | 'questionId' | 'state' | 'a' | 'b' | 'c' | 'position'
>;
export type OptionRow = typeof answerOption.$inferSelect;
export type StoneRow = typeof answerStone.$inferSelect;

function counted(studyId: string) {
	return and(eq(story.studyId, studyId), eq(story.test, false));
}

export function findStudy(read: Read, id: string) {
	return read
		.select({ slug: study.slug, frameworkVersionId: study.frameworkVersionId })
		.from(study)
		.where(eq(study.id, id))
		.get();
}

export function countPerWeek(read: Read, studyId: string): { week: number; n: number }[] {
	return read
		.select({ week: story.receivedWeek, n: count() })
		.from(story)
		.where(counted(studyId))
		.groupBy(story.receivedWeek)
		.orderBy(story.receivedWeek)
		.all();
}

export function listAnswers(read: Read, studyId: string, question?: string): AnswerRow[] {
	return read
		.select({
			storyId: answer.storyId,
			questionId: answer.questionId,
			state: answer.state,
			a: answer.a,
			b: answer.b,
			c: answer.c,
			position: answer.position
		})
		.from(story)
		.innerJoin(answer, eq(answer.storyId, story.id))
		.where(and(counted(studyId), question ? eq(answer.questionId, question) : undefined))
		.all();
}

export function listOptions(read: Read, studyId: string, question?: string): OptionRow[] {
	return read
		.select({
			storyId: answerOption.storyId,
			questionId: answerOption.questionId,
			optionId: answerOption.optionId
		})
		.from(story)
		.innerJoin(answerOption, eq(answerOption.storyId, story.id))
		.where(and(counted(studyId), question ? eq(answerOption.questionId, question) : undefined))
		.all();
}

export function listStones(read: Read, studyId: string, question?: string): StoneRow[] {
	return read
		.select({
			storyId: answerStone.storyId,
			questionId: answerStone.questionId,
			stoneId: answerStone.stoneId,
			x: answerStone.x,
			y: answerStone.y
		})
		.from(story)
		.innerJoin(answerStone, eq(answerStone.storyId, story.id))
		.where(and(counted(studyId), question ? eq(answerStone.questionId, question) : undefined))
		.all();
}
