import { languagesOfTexts } from '../text/languages.ts';
import { isContentWord } from '../text/vocabulary.ts';
import { wordIndex } from '../text/word-index.ts';
import type { ThemeSettings, ThemeText } from '../cluster/theme-result.ts';

/** Vectors of words in one space for all languages. */
export type WordVectors = { dims: number; of: ReadonlyMap<string, Float32Array> };
export type Matrix = NonNullable<ThemeSettings['matrix']>;

/** A word that makes up this share of all words counts half. */
const halfAt = 1e-3;
const enoughToCentre = 8;

/** The words of these texts that a model is asked for. */
export function wantedWords(texts: readonly ThemeText[]): Set<string> {
	return new Set(wordIndex(texts.map(({ text }) => text)).words);
}

/**
 * A row per text: the mean of the vectors of its content words, frequent ones weighed down (SIF, Arora
 * et al. 2017), from which the mean of its language is taken away: what all texts in a language have in
 * common is that language. A text without a known word is a row of zeros.
 */
export function meanVectors(texts: readonly ThemeText[], { dims, of }: WordVectors): Matrix {
	const index = wordIndex(texts.map(({ text }) => text));
	const languages = languagesOfTexts(
		index,
		texts.map(({ language }) => language)
	);
	const counts = new Float64Array(index.words.length);
	for (const word of index.sequence) counts[word]! += 1;
	const all = index.sequence.length;
	const rows = new Float32Array(texts.length * dims);
	const isKnown = new Uint8Array(texts.length);
	for (const [row, language] of languages.entries()) {
		const own = new Set(index.sequence.subarray(index.starts[row], index.starts[row + 1]));
		for (const place of own) {
			const word = index.words[place]!;
			const vector = isContentWord(word, language) ? of.get(word) : undefined;
			if (!vector) continue;
			isKnown[row] = 1;
			const weight = halfAt / (halfAt + counts[place]! / all) / (Math.hypot(...vector) || 1);
			for (let d = 0; d < dims; d++) rows[row * dims + d]! += weight * vector[d]!;
		}
		scaleToOne(rows, row * dims, dims);
	}
	for (const list of groupsToCentre(languages, isKnown)) centre(rows, list, dims);
	return { dims, rows };
}

/** Texts of one language together; those of languages with few texts have one centre. */
function groupsToCentre(languages: readonly string[], isKnown: Uint8Array): number[][] {
	const known = [...languages.keys()].filter((row) => isKnown[row]);
	const groups = [...Map.groupBy(known, (row) => languages[row]!).values()];
	const large = groups.filter(({ length }) => length >= enoughToCentre);
	return [...large, groups.filter(({ length }) => length < enoughToCentre).flat()];
}

function centre(rows: Float32Array, list: readonly number[], dims: number): void {
	const mean = new Float64Array(dims);
	for (const row of list) for (let d = 0; d < dims; d++) mean[d]! += rows[row * dims + d]!;
	for (const row of list) {
		for (let d = 0; d < dims; d++) rows[row * dims + d]! -= mean[d]! / list.length;
	}
}

function scaleToOne(rows: Float32Array, from: number, dims: number): void {
	const length = Math.hypot(...rows.subarray(from, from + dims)) || 1;
	for (let d = 0; d < dims; d++) rows[from + d]! /= length;
}
