import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import type { Read, Tx } from '#lib/db/database.server.ts';
import type { ReviewState } from '#lib/stories/model.ts';
import type { Shown } from '#lib/stories/may-show.ts';
import type { AnswerState, Shares } from '#lib/signifiers/answer.ts';
import { answer, answerOption, consent, story } from '#lib/stories/schema.server.ts';
import { cardTable, storyCard } from '../schema.server.ts';

export type CardRow = typeof storyCard.$inferSelect;

const asked = {
	id: story.id,
	studyId: story.studyId,
	level: consent.levelEffective,
	review: story.review,
	test: story.test
};

/** What the gate asks of every story that a teller allows on a card, by id; not a word of it. */
export function listCardStories(read: Read, studyId: string): (Shown & { id: string })[] {
	return read
		.select(asked)
		.from(story)
		.innerJoin(consent, eq(consent.storyId, story.id))
		.where(and(eq(story.studyId, studyId), gte(consent.levelEffective, 2), eq(story.test, false)))
		.orderBy(asc(story.id))
		.all();
}

/** The words of stories that passed the gate. */
export function listWords(read: Read, ids: readonly string[]) {
	return read
		.select({
			id: story.id,
			title: story.title,
			text: story.text,
			language: story.language,
			review: story.review
		})
		.from(story)
		.where(inArray(story.id, [...ids]))
		.all();
}

type Dot = { storyId: string; question: string; state: AnswerState; shares: Shares | null };

/** Answers to these triads, of these stories. */
export function listDots(read: Read, ids: readonly string[], questions: readonly string[]): Dot[] {
	const rows = read
		.select()
		.from(answer)
		.where(and(inArray(answer.storyId, [...ids]), inArray(answer.questionId, [...questions])))
		.all();
	return rows.map(({ storyId, questionId, state, a, b, c }) => ({
		...{ storyId, question: questionId, state },
		shares: a === null || b === null || c === null ? null : [a, b, c]
	}));
}

/** What was chosen at one question, by story; the first of more. */
export function listChosen(
	read: Read,
	ids: readonly string[],
	question: string
): Map<string, string> {
	const rows = read
		.select({ id: answerOption.storyId, option: answerOption.optionId })
		.from(answerOption)
		.where(and(inArray(answerOption.storyId, [...ids]), eq(answerOption.questionId, question)))
		.all();
	return new Map(rows.map(({ id, option }) => [id, option]));
}

export function listCards(read: Read, of: string): CardRow[] {
	return read
		.select()
		.from(storyCard)
		.where(eq(storyCard.gatheringId, of))
		.orderBy(asc(storyCard.number))
		.all();
}

export function insertCards(tx: Tx, rows: readonly CardRow[]): void {
	if (rows.length > 0)
		tx.insert(storyCard)
			.values([...rows])
			.run();
}

export function deleteCard(tx: Tx, of: string, storyId: string): void {
	tx.delete(cardTable)
		.where(and(eq(cardTable.gatheringId, of), eq(cardTable.storyId, storyId)))
		.run();
	tx.delete(storyCard)
		.where(and(eq(storyCard.gatheringId, of), eq(storyCard.storyId, storyId)))
		.run();
}

/** Stories by table number. */
export function listPacks(read: Read, of: string): Map<number, string[]> {
	const packs = new Map<number, string[]>();
	const rows = read
		.select()
		.from(cardTable)
		.where(eq(cardTable.gatheringId, of))
		.orderBy(asc(cardTable.tableNumber))
		.all();
	for (const { tableNumber, storyId } of rows) {
		packs.set(tableNumber, [...(packs.get(tableNumber) ?? []), storyId]);
	}
	return packs;
}

export function replacePacks(
	tx: Tx,
	of: string,
	packs: ReadonlyMap<number, readonly string[]>
): void {
	tx.delete(cardTable).where(eq(cardTable.gatheringId, of)).run();
	const rows = [...packs].flatMap(([tableNumber, ids]) =>
		ids.map((storyId) => ({ gatheringId: of, storyId, tableNumber }))
	);
	if (rows.length > 0) tx.insert(cardTable).values(rows).run();
}

export function updateReview(tx: Tx, storyId: string, review: ReviewState): void {
	tx.update(story).set({ review }).where(eq(story.id, storyId)).run();
}
