/**
 * How long each bar is, as a part of the longest of all that are drawn on one scale. Counts are
 * stories; zero has no bar.
 */
export function barLengths(counts: readonly number[]): number[] {
	const most = Math.max(1, ...counts);
	return counts.map((count) => count / most);
}
