import type { AnswerState, Place, Shares } from '#lib/signifiers/answer.ts';

/** Everything that was said about one question: its states, and the answers themselves by kind. */
export type Said = {
	states: { state: AnswerState }[];
	shares: Shares[];
	positions: number[];
	/** By story: one entry per teller who answered. */
	options: Map<string, string[]>;
	stones: Map<string, Record<string, Place>>;
};

type Rows = {
	answers: readonly {
		storyId: string;
		questionId: string;
		state: AnswerState;
		a: number | null;
		b: number | null;
		c: number | null;
		position: number | null;
	}[];
	options: readonly { storyId: string; questionId: string; optionId: string }[];
	stones: readonly { storyId: string; questionId: string; stoneId: string; x: number; y: number }[];
};

/** Gathers rows of many questions per question. A question nobody was asked is not in the result. */
export function gatherSaid({ answers, options, stones }: Rows): Map<string, Said> {
	const said = new Map<string, Said>();
	for (const { storyId, questionId, state, a, b, c, position } of answers) {
		const question = said.get(questionId) ?? nothingSaid();
		said.set(questionId, question);
		question.states.push({ state });
		if (state !== 'answered') continue;
		if (a !== null && b !== null && c !== null) question.shares.push([a, b, c]);
		else if (position !== null) question.positions.push(position);
		else {
			question.options.set(storyId, []);
			question.stones.set(storyId, {});
		}
	}
	for (const { storyId, questionId, optionId } of options) {
		said.get(questionId)?.options.get(storyId)?.push(optionId);
	}
	for (const { storyId, questionId, stoneId, x, y } of stones) {
		const placed = said.get(questionId)?.stones.get(storyId);
		if (placed) placed[stoneId] = [x, y];
	}
	return said;
}

export function nothingSaid(): Said {
	return { states: [], shares: [], positions: [], options: new Map(), stones: new Map() };
}
