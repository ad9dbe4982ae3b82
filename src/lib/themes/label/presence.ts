import type { WordIndex } from '../text/word-index.ts';

/**
 * The texts in which each of some words occurs.
 *
 * @param rows texts to look in; the answer holds places in this list, ascending
 * @param wanted places in the words of the index
 */
export function presence(
	{ words, starts, sequence }: WordIndex,
	rows: ArrayLike<number>,
	wanted: Iterable<number>
): Map<number, number[]> {
	const found = new Map<number, number[]>(Array.from(wanted, (word) => [word, []]));
	const isWanted = new Uint8Array(words.length);
	for (const word of found.keys()) isWanted[word] = 1;
	for (let place = 0; place < rows.length; place++) {
		for (let at = starts[rows[place]!]!; at < starts[rows[place]! + 1]!; at++) {
			if (!isWanted[sequence[at]!]) continue;
			const places = found.get(sequence[at]!)!;
			if (places.at(-1) !== place) places.push(place);
		}
	}
	return found;
}

/** How many numbers two ascending lists have in common. */
export function inBoth(a: readonly number[], b: readonly number[]): number {
	let count = 0;
	for (let i = 0, j = 0; i < a.length && j < b.length;) {
		if (a[i] === b[j]) count++;
		if (a[i]! <= b[j]!) i++;
		else j++;
	}
	return count;
}
