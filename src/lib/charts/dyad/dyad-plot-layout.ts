import { binCount } from '#lib/signifiers/dyad.ts';

// The answers of a dyad as twenty bars between its two poles. Positions run from 0 at the first pole
// to 1 at the second, whatever the direction of the page; the page mirrors, the numbers do not.

/** A stretch of the line: from `lo` up to, but not including, `hi`; only 1 itself is included. */
export type Range = readonly [lo: number, hi: number];

/** The borders of a bin. */
export function binEdges(bin: number): Range {
	return [bin / binCount, (bin + 1) / binCount];
}

/** The stretch of all bins from one to another, in whichever order they were chosen. */
export function rangeOf(one: number, other: number): Range {
	return [Math.min(one, other) / binCount, (Math.max(one, other) + 1) / binCount];
}

/** Whether more than half of a bin lies in a range; true when there is no range. */
export function isWithin(bin: number, range: Range | null): boolean {
	const middle = (bin + 0.5) / binCount;
	return range === null || (middle > range[0] && middle < range[1]);
}

/** How many answers lie in the bins of a range. */
export function countWithin(histogram: readonly number[], range: Range): number {
	return histogram.reduce((sum, count, bin) => (isWithin(bin, range) ? sum + count : sum), 0);
}

/** How high each bar is, as a part of the highest; nothing at all stays nothing. */
export function barHeights(histogram: readonly number[]): number[] {
	const most = Math.max(1, ...histogram);
	return histogram.map((count) => count / most);
}

/** A position as it is shown: a whole number from 0 to 100. */
export function hundredths(position: number): number {
	return Math.round(100 * position);
}
