import { inArray } from 'drizzle-orm';
import type { Read } from '#lib/db/database.server.ts';
import type { Answer, Given, Place } from '#lib/signifiers/answer.ts';
import { answer, answerOption, answerStone } from './schema.server.ts';

/** The answers of some stories (at most a few hundred), by story and question. */
export function listAnswersOf(
	read: Read,
	ids: readonly string[]
): Map<string, Record<string, Answer>> {
	const options = groupBy(
		read
			.select()
			.from(answerOption)
			.where(inArray(answerOption.storyId, [...ids]))
			.all()
	);
	const stones = groupBy(
		read
			.select()
			.from(answerStone)
			.where(inArray(answerStone.storyId, [...ids]))
			.all()
	);
	const answers = new Map<string, Record<string, Answer>>(ids.map((id) => [id, {}]));
	for (const row of read
		.select()
		.from(answer)
		.where(inArray(answer.storyId, [...ids]))
		.all()) {
		const key = keyOf(row);
		const chosen = (options.get(key) ?? []).map(({ optionId }) => optionId);
		const placed = (stones.get(key) ?? []).map(
			({ stoneId, x, y }) => [stoneId, [x, y] as const] as const
		);
		answers.get(row.storyId)![row.questionId] = answerIn(row, chosen, placed);
	}
	return answers;
}

function answerIn(
	row: typeof answer.$inferSelect,
	options: readonly string[],
	stones: readonly (readonly [string, Place])[]
): Answer {
	const given: Given = {
		...(row.input && { input: row.input }),
		...(row.pace && { pace: row.pace })
	};
	const { state, a, b, c, position } = row;
	if (state !== 'answered') return { state, ...given };
	if (a !== null && b !== null && c !== null) return { state, weights: [a, b, c], ...given };
	if (position !== null) return { state, position, ...given };
	if (stones.length > 0) return { state, stones: Object.fromEntries(stones), ...given };
	return { state, options, ...given };
}

function keyOf({ storyId, questionId }: { storyId: string; questionId: string }): string {
	return `${storyId} ${questionId}`;
}

function groupBy<Row extends { storyId: string; questionId: string }>(
	rows: Row[]
): Map<string, Row[]> {
	return Map.groupBy(rows, keyOf);
}
