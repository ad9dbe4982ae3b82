import { wordsOf } from './tokens.ts';

/** Words of all texts as numbers: text `i` is `sequence[starts[i]] … sequence[starts[i + 1] - 1]`. */
export type WordIndex = {
	/** Every different word once, in order of first appearance. */
	words: readonly string[];
	starts: Int32Array;
	/** Places in `words`. */
	sequence: Int32Array;
};

/** Reads every text once; from here on words are numbers and texts are rows. */
export function wordIndex(texts: readonly string[]): WordIndex {
	const numbers = new Map<string, number>();
	const words: string[] = [];
	const starts = new Int32Array(texts.length + 1);
	let sequence = new Int32Array(1024);
	let at = 0;
	for (const [i, text] of texts.entries()) {
		const found = wordsOf(text);
		if (at + found.length > sequence.length) {
			const longer = new Int32Array(2 * (at + found.length));
			longer.set(sequence);
			sequence = longer;
		}
		for (const word of found) {
			let number = numbers.get(word);
			if (number === undefined) {
				number = words.push(word) - 1;
				numbers.set(word, number);
			}
			sequence[at++] = number;
		}
		starts[i + 1] = at;
	}
	return { words, starts, sequence: sequence.slice(0, at) };
}

/** The words of one text. */
export function wordsOfRow({ words, starts, sequence }: WordIndex, row: number): string[] {
	return Array.from(sequence.subarray(starts[row], starts[row + 1]), (word) => words[word]!);
}
