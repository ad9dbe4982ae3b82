import { asc, eq } from 'drizzle-orm';
import type { Read } from '#lib/db/database.server.ts';
import type { Answer, Place } from '#lib/signifiers/answer.ts';
import { answer, answerOption, answerStone, consent, story } from '#lib/stories/schema.server.ts';
import type { Membership } from '#lib/studies/model.ts';
import { collectionPoint, membership } from '#lib/studies/schema.server.ts';

/** Stories of a study with what was agreed and where they were told, by id: never in the order they came. */
export function listStoriesOf(read: Read, studyId: string) {
	return read
		.select({ story, consent, point: collectionPoint.code })
		.from(story)
		.innerJoin(consent, eq(consent.storyId, story.id))
		.innerJoin(collectionPoint, eq(collectionPoint.id, story.pointId))
		.where(eq(story.studyId, studyId))
		.orderBy(asc(story.id))
		.all();
}

export type StoredStory = ReturnType<typeof listStoriesOf>[number];

/** Every answer of a study by story and question, exactly as it is stored. */
export function listAnswersIn(read: Read, studyId: string): Map<string, Record<string, Answer>> {
	const isIn = eq(story.studyId, studyId);
	const options = read
		.select({ row: answerOption })
		.from(answerOption)
		.innerJoin(story, eq(story.id, answerOption.storyId))
		.where(isIn)
		.all();
	const stones = read
		.select({ row: answerStone })
		.from(answerStone)
		.innerJoin(story, eq(story.id, answerStone.storyId))
		.where(isIn)
		.all();
	const chosen = Map.groupBy(options, ({ row }) => keyOf(row));
	const placed = Map.groupBy(stones, ({ row }) => keyOf(row));
	const answers = new Map<string, Record<string, Answer>>();
	for (const { row } of read
		.select({ row: answer })
		.from(answer)
		.innerJoin(story, eq(story.id, answer.storyId))
		.where(isIn)
		.all()) {
		const key = keyOf(row);
		const its = answers.get(row.storyId) ?? {};
		answers.set(row.storyId, its);
		its[row.questionId] = answerOf(
			row,
			(chosen.get(key) ?? []).map((one) => one.row.optionId),
			(placed.get(key) ?? []).map(({ row: { stoneId, x, y } }) => [stoneId, [x, y]])
		);
	}
	return answers;
}

export function listMembershipsOf(read: Read, userId: string): Membership[] {
	return read
		.select({ role: membership.role, studyId: membership.studyId })
		.from(membership)
		.where(eq(membership.userId, userId))
		.all();
}

function answerOf(
	{ state, a, b, c, position, input, pace }: typeof answer.$inferSelect,
	options: readonly string[],
	stones: readonly (readonly [string, Place])[]
): Answer {
	const given = { ...(input && { input }), ...(pace && { pace }) };
	if (state !== 'answered') return { state, ...given };
	if (a !== null && b !== null && c !== null) return { state, weights: [a, b, c], ...given };
	if (position !== null) return { state, position, ...given };
	if (stones.length > 0) return { state, stones: Object.fromEntries(stones), ...given };
	return { state, options, ...given };
}

function keyOf({ storyId, questionId }: { storyId: string; questionId: string }): string {
	return `${storyId} ${questionId}`;
}
