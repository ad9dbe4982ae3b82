import type { Say } from '#lib/i18n/say.ts';
import type { GoalState } from '../model.ts';

/** How a goal stands, in words: `bezig, later dan gepland`. */
export function stateWords(
	say: Say,
	{ state, isLate }: { state: GoalState; isLate: boolean }
): string {
	const words = say(`goals.state.${state}`);
	return isLate ? say('goals.state.late', { state: words }) : words;
}

/** Where the pages of a gathering's goals are. */
export function goalsPath(gatheringId: string): string {
	return `/bijeenkomsten/${gatheringId}/doelen`;
}

/** What became of a story. */
export function followPath(slug: string, storyId: string): string {
	return `/onderzoek/${slug}/verhaal/${storyId}/gevolg`;
}

/** The story in the reader of the explorer. */
export function readerPath(slug: string, storyId: string): string {
	return `/onderzoek/${slug}/verkennen?verhaal=${storyId}`;
}
