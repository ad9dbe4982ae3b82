import { compoundParts, writesCompounds } from './compounds.ts';
import { stem } from './stems.ts';
import { isStopWord } from './stop-words.ts';
import type { WordIndex } from './word-index.ts';

/** The terms of texts in one language: keys under which word forms meet, each counted in texts. */
export type Vocabulary = {
	language: string;
	keys: readonly string[];
	/** In how many of the texts each term occurs. */
	df: Int32Array;
	/** Texts counted. */
	n: number;
	/** Terms of each word of the index: its stem first (or -1), then the parts of a compound. */
	termsOf: readonly Int32Array[];
};

const mostTerms = 30_000;
const hasLetter = /\p{L}/u;

/**
 * The terms worth counting: content words by their stem, with the parts of compounds beside the
 * whole. A term occurs in at least 2 texts (3 from 3,000 texts, 5 from 20,000) and in at most half;
 * of more than 30,000 terms the most frequent stay.
 *
 * @param rows the texts of the index that are in this language
 */
export function buildVocabulary(
	index: WordIndex,
	rows: readonly number[],
	language: string
): Vocabulary {
	const stemOf = (word: string) => stem(word, language);
	const stems = index.words.map((word) => (isContentWord(word, language) ? [stemOf(word)] : []));
	const single = counted(index, rows, numbered(stems));
	const keysOf = writesCompounds(language)
		? stems.map((keys, i) =>
				keys.length > 0 ? [...keys, ...compoundParts(index.words[i]!, stemOf, single)] : keys
			)
		: stems;
	const { names, of } = numbered(keysOf);
	const df = countTexts(index, rows, { names, of });
	const fewest = rows.length < 3000 ? 2 : rows.length < 20_000 ? 3 : 5;
	const kept = Array.from(names.keys())
		.filter((key) => df[key]! >= fewest && df[key]! <= rows.length / 2)
		.sort((a, b) => df[b]! - df[a]! || (names[a]! < names[b]! ? -1 : 1))
		.slice(0, mostTerms);
	const places = new Int32Array(names.length).fill(-1);
	for (const [place, key] of kept.entries()) places[key] = place;
	return {
		language,
		keys: kept.map((key) => names[key]!),
		df: Int32Array.from(kept, (key) => df[key]!),
		n: rows.length,
		termsOf: of.map((keys) => keys.map((key) => places[key]!))
	};
}

/** Whether a word can be about something: two letters or more and no function word. */
export function isContentWord(word: string, language: string): boolean {
	return word.length > 1 && hasLetter.test(word) && !isStopWord(word, language);
}

/** Keys as numbers: `names` of the numbers, and the numbers `of` each word. */
type Numbered = { names: readonly string[]; of: readonly Int32Array[] };

function numbered(keysOf: readonly (readonly string[])[]): Numbered {
	const numbers = new Map<string, number>();
	const of = keysOf.map((keys) =>
		Int32Array.from(keys, (key) => {
			const number = numbers.get(key) ?? numbers.size;
			numbers.set(key, number);
			return number;
		})
	);
	return { names: [...numbers.keys()], of };
}

function countTexts(
	{ starts, sequence }: WordIndex,
	rows: readonly number[],
	{ names, of }: Numbered
): Int32Array {
	const df = new Int32Array(names.length);
	const lastSeen = new Int32Array(names.length).fill(-1);
	for (const row of rows) {
		for (let at = starts[row]!; at < starts[row + 1]!; at++) {
			for (const key of of[sequence[at]!]!) {
				if (lastSeen[key] === row) continue;
				lastSeen[key] = row;
				df[key]! += 1;
			}
		}
	}
	return df;
}

function counted(
	index: WordIndex,
	rows: readonly number[],
	keys: Numbered
): ReadonlyMap<string, number> {
	const df = countTexts(index, rows, keys);
	return new Map(keys.names.map((name, key) => [name, df[key]!]));
}
