import { billionths, whole } from './billionths.ts';

/** Bins of the histogram of a dyad, each 0.05 wide. */
export const binCount = 20;

export type DyadSummary = {
	n: number;
	mean: number | null;
	/** With divisor n − 1; null below two answers. */
	sd: number | null;
	median: number | null;
	q1: number | null;
	q3: number | null;
	histogram: number[];
};

/** The bin of a position in [0, 1]: from its lower border up to the next one; 1 is in the last. */
export function binOf(position: number): number {
	return Math.min(binCount - 1, Math.floor(billionths(position) / (whole / binCount)));
}

/**
 * Quantile `p` in [0, 1] of a list that is sorted upwards, null for an empty list. Straight line
 * between the two nearest answers at place (n − 1)p: type 7 of Hyndman and Fan 1996, The American
 * Statistician 50(4), which is also what R, NumPy and d3 give.
 */
export function quantile(sorted: readonly number[], p: number): number | null {
	const place = (sorted.length - 1) * p;
	const below = sorted[Math.floor(place)];
	const above = sorted[Math.ceil(place)];
	if (below === undefined || above === undefined) return null;
	return below + (above - below) * (place - Math.floor(place));
}

/** Middle, spread and histogram of the answered positions (fractions 0..1) of one dyad. */
export function summariseDyad(positions: readonly number[]): DyadSummary {
	const sorted = positions.toSorted((one, other) => one - other);
	const histogram = new Array<number>(binCount).fill(0);
	for (const position of sorted) histogram[binOf(position)]! += 1;
	return {
		n: sorted.length,
		...meanAndSpread(sorted),
		median: quantile(sorted, 0.5),
		q1: quantile(sorted, 0.25),
		q3: quantile(sorted, 0.75),
		histogram
	};
}

function meanAndSpread(positions: readonly number[]): Pick<DyadSummary, 'mean' | 'sd'> {
	const n = positions.length;
	const origin = positions[0];
	if (origin === undefined) return { mean: null, sd: null };
	// Counted from the first answer, so that equal answers have a spread of exactly zero.
	const offset = positions.reduce((sum, position) => sum + (position - origin), 0) / n;
	const mean = origin + offset;
	if (n === 1) return { mean, sd: null };
	const squares = positions.reduce((sum, position) => sum + (position - origin - offset) ** 2, 0);
	return { mean, sd: Math.sqrt(squares / (n - 1)) };
}
