import type { AnswerState, Pace } from '#lib/signifiers/answer.ts';
import { countStates, type StateCounts } from '#lib/signifiers/count.ts';
import { betaLower } from './gamma-beta.ts';

// What may have gone wrong while answers were given or brought in. None of it proves anything: it says
// where to look before a pattern is believed.

/** One story, as far as its data are looked at; `positions` are its answers on lines, 0..1. */
export type ToldStory = {
	id: string;
	mode: string | null;
	states: Readonly<Record<string, { state: AnswerState; pace: Pace | null }>>;
	positions: readonly number[];
	text: string;
};

/** Many answers exactly at one place of a line. */
export type Spike = {
	at: number;
	/** Answers within .005 of it, and how many were to be expected from the answers within .05. */
	n: number;
	expected: number;
	p: number;
	isSpike: boolean;
};

/** The states of one question, and of the answers of which the pace is known those under 2 seconds. */
export type QuestionIntegrity = { id: string; paced: number; fast: number } & StateCounts;
/** The states of all questions together for stories told in one way; null is an unknown way. */
export type ModeIntegrity = { mode: string | null; stories: number } & StateCounts;
/** Stories whose answers on at least three lines all lie on one place, by id. */
export type Straight = { n: number; ids: string[] };

export type Integrity = {
	stories: number;
	/** All answers on all lines together. */
	positions: number;
	spikes: Spike[];
	questions: QuestionIntegrity[];
	modes: ModeIntegrity[];
	straight: Straight;
	/** Ids of stories with the same text, a list per text. */
	sameTexts: string[][];
};

const places = [0, 0.5, 1];
const near = 0.005;
const around = 0.05;
const rare = 0.01;
const fewestLines = 3;
const onePlace = 0.02;

/** The integrity of the data of a study; questions by id, in the order they come back in. */
export function integrityOf(
	stories: readonly ToldStory[],
	questions: readonly string[]
): Integrity {
	const positions = stories.flatMap((story) => story.positions);
	return {
		stories: stories.length,
		positions: positions.length,
		spikes: spikesIn(positions),
		questions: questions.map((id) => questionIntegrity(id, stories)),
		modes: modesOf(stories, questions),
		straight: straightIn(stories),
		sameTexts: sameTextsIn(stories)
	};
}

/**
 * Heaps at the ends and in the middle. Were the answers near such a place spread evenly, a tenth of
 * those within .05 would lie within .005. p: binomial, upper tail. A spike has p below .01 and twice
 * what was expected. Answers of one teller are counted as if they were of different people.
 */
export function spikesIn(positions: readonly number[]): Spike[] {
	return places.map((at) => {
		const within = (reach: number) =>
			positions.filter((position) => Math.abs(position - at) <= reach + 1e-9).length;
		const [n, beside] = [within(near), within(around)];
		const part = near / around;
		const expected = beside * part;
		const p = n > 0 ? betaLower(part, 1 - part, n, beside - n + 1) : 1;
		return { at, n, expected, p, isSpike: p < rare && n > 2 * expected };
	});
}

/** Of the stories with answers on at least three lines those whose standard deviation is below .02. */
export function straightIn(stories: readonly Pick<ToldStory, 'id' | 'positions'>[]): Straight {
	const judged = stories.filter(({ positions }) => positions.length >= fewestLines);
	const straight = judged.filter(({ positions }) => deviation(positions) < onePlace);
	return { n: judged.length, ids: straight.map(({ id }) => id) };
}

/** Stories with the same words: case, form of letters and white space put aside. No empty texts. */
export function sameTextsIn(stories: readonly Pick<ToldStory, 'id' | 'text'>[]): string[][] {
	const ids = Map.groupBy(stories, ({ text }) =>
		text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
	);
	return [...ids].flatMap(([text, same]) =>
		text !== '' && same.length > 1 ? [same.map(({ id }) => id)] : []
	);
}

function questionIntegrity(id: string, stories: readonly ToldStory[]): QuestionIntegrity {
	const given = stories.map(({ states }) => states[id]);
	const paces = given.filter((one) => one?.state === 'answered' && one.pace !== null);
	const fast = paces.filter((one) => one?.pace === '<2s').length;
	return { id, ...countStates(given), paced: paces.length, fast };
}

function modesOf(stories: readonly ToldStory[], questions: readonly string[]): ModeIntegrity[] {
	return [...Map.groupBy(stories, ({ mode }) => mode)]
		.map(([mode, told]) => ({
			mode,
			stories: told.length,
			...countStates(told.flatMap(({ states }) => questions.map((id) => states[id])))
		}))
		.sort(
			(one, other) =>
				other.stories - one.stories || (one.mode ?? '').localeCompare(other.mode ?? '')
		);
}

function deviation(positions: readonly number[]): number {
	const mean = positions.reduce((sum, position) => sum + position, 0) / positions.length;
	const squares = positions.reduce((sum, position) => sum + (position - mean) ** 2, 0);
	return Math.sqrt(squares / (positions.length - 1));
}
