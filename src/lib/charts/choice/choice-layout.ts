/** Mean width of a letter of the interface, in em. */
const letter = 0.54;

/**
 * The least width in em for the words on answer tiles: no word is broken, and no answer takes more
 * than two lines. Short answers all get the width of twelve letters, for an even grid.
 */
export function wordsWidth(labels: readonly string[]): number {
	const letters = labels.flatMap((label) => [
		label.length / 2,
		...label.split(/\s+/).map((word) => word.length)
	]);
	return letter * Math.max(12, ...letters);
}
