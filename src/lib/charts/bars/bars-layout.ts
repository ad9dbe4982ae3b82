/**
 * How long each bar is, as a part of the longest of all that are drawn on one scale. Counts are
 * stories; zero has no bar.
 */
export function barLengths(counts: readonly number[]): number[] {
	const most = Math.max(1, ...counts);
	return counts.map((count) => count / most);
}

/**
 * How wide the column of labels is at most, as a CSS length: about the longest of them. Known without
 * measuring, so that no figure in the chart can change it.
 */
export function labelWidth(labels: readonly string[]): string {
	return `${Math.max(0, ...labels.map(({ length }) => length)) + 1}ch`;
}
