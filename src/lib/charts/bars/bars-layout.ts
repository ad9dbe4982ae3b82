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

/** Places along a row, in pixels from where its label ends. */
export type RowPlaces = {
	bar: { from: number; to: number };
	/** Where the tick begins; the figures end where their number says. */
	tick: number;
	count: number;
	share: number;
};

/**
 * Where bar and figures stand in what a label leaves of a row, of this width with letters of `fontSize`,
 * both in pixels. The figures have room for four digits; the bar takes what is left.
 */
export function rowPlaces(width: number, fontSize: number): RowPlaces {
	const digit = 0.575 * fontSize;
	const share = width - digit;
	const count = share - 5.5 * digit;
	const tick = count - 4 * digit - 2.5 * digit;
	return { bar: { from: digit, to: Math.max(digit, tick - digit) }, tick, count, share };
}
