import { belonging, type Vote } from './vote.ts';

/** How one text lies in its theme. */
export type Certainty = {
	/** How much more often voters put it here than in the next theme: 0 a draw, 1 never elsewhere. */
	confidence: number;
	/** The next theme, when it comes within 80%: stories are often about two things. */
	second: number | null;
	/** Voters disagree so much that no theme should be said. */
	isUnsure: boolean;
};

const least = 0.15;
const leastMargin = 0.02;
const mostUnsure = 0.02;
const nearlyAsMuch = 0.8;

/**
 * How sure the votes are of each text. Unsure is below a likeness of .15 to its own theme or less than
 * .02 above the next, and never more than 2% of the texts: the least sure of them.
 */
export function certainties(
	votes: readonly Vote[],
	labels: Int32Array,
	themes: number
): Certainty[] {
	const belongs = belonging(votes, labels, themes);
	const found = Array.from(labels, (own, text) => {
		const at = text * themes;
		let second = -1;
		for (let theme = 0; theme < themes; theme++) {
			if (theme === own) continue;
			if (second < 0 || belongs[at + theme]! > belongs[at + second]!) second = theme;
		}
		const here = belongs[at + own]!;
		const next = second < 0 ? 0 : belongs[at + second]!;
		return { here, next, second, margin: here - next };
	});
	const margins = Float64Array.from(found, ({ margin }) => margin).sort();
	const limit = margins[Math.floor(mostUnsure * labels.length)] ?? -Infinity;
	return found.map(({ here, next, second, margin }) => ({
		confidence: here > 0 ? Math.max(0, margin / here) : 0,
		second: second >= 0 && next >= nearlyAsMuch * here ? second : null,
		isUnsure: margin < limit && (here < least || margin < leastMargin)
	}));
}
