import { nearDuplicates } from '../text/duplicates.ts';
import { isEmptyAnswer } from '../text/empty-answers.ts';
import { languagesOfTexts } from '../text/languages.ts';
import { pickRows, type Sparse } from '../text/sparse.ts';
import { countTerms, tfidf } from '../text/tfidf.ts';
import { mixedLanguages } from '../text/stop-words.ts';
import { buildVocabulary, isContentWord, type Vocabulary } from '../text/vocabulary.ts';
import { wordIndex, wordsOfRow, type WordIndex } from '../text/word-index.ts';
import { hashOf } from './chance.ts';
import { pickPlaces, type Space } from './lsa.ts';
import type { Electorate } from './voters.ts';
import type { ThemeText } from './theme-result.ts';

/** Texts as words, in the order of their ids: from here on the order in which they came is forgotten. */
export type Reading = {
	texts: readonly ThemeText[];
	index: WordIndex;
	languages: readonly string[];
	/** Rows without content. */
	empty: ReadonlySet<number>;
};

/** The texts of one language that are worth clustering. */
export type LanguageReading = Electorate & {
	language: string;
	/** Rows of the reading: each text once, with at least one term. */
	rows: number[];
	vocabulary: Vocabulary;
	counts: Sparse;
	/** For a row that nearly repeats another: that other. */
	duplicates: ReadonlyMap<number, number>;
};

/** Reads all texts once. Ids are unique. */
export function readTexts(given: readonly ThemeText[]): Reading {
	const texts = [...given].sort((a, b) => (a.id < b.id ? -1 : 1));
	const index = wordIndex(texts.map(({ text }) => text));
	const languages = languagesOfTexts(
		index,
		texts.map(({ language }) => language)
	);
	const empty = new Set<number>();
	const isContent = new Map<string, boolean>();
	for (const [row, language] of languages.entries()) {
		const words = wordsOfRow(index, row).filter((word) => {
			const key = `${language} ${word}`;
			const known = isContent.get(key) ?? isContentWord(word, language);
			isContent.set(key, known);
			return known;
		});
		if (isEmptyAnswer(words)) empty.add(row);
	}
	return { texts, index, languages, empty };
}

/** The rows of each language, the largest language first. */
export function rowsByLanguage({ languages }: Reading): [string, number[]][] {
	const rows = new Map<string, number[]>();
	for (const [row, language] of languages.entries()) {
		const list = rows.get(language) ?? [];
		rows.set(language, list);
		list.push(row);
	}
	return [...rows].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
}

/**
 * Terms and weights of the texts of one language, empty and repeated texts set aside.
 *
 * @param space embeddings, a row per text of the reading: then texts without shared terms stay in
 */
export function readLanguage(
	{ texts, index, empty }: Reading,
	language: string,
	rows: readonly number[],
	space?: Space
): LanguageReading {
	const full = rows.filter((row) => !empty.has(row));
	const vocabulary = buildVocabulary(index, full, language);
	const counts = countTerms(index, full, vocabulary);
	const weights = tfidf(counts, vocabulary);
	const original = nearDuplicates(weights);
	const duplicates = new Map<number, number>();
	const kept: number[] = [];
	for (const [place, row] of full.entries()) {
		const isAlone = counts.starts[place + 1] === counts.starts[place];
		if (original[place]! >= 0) duplicates.set(row, full[original[place]!]!);
		else if (space || !isAlone) kept.push(place);
	}
	return {
		language,
		rows: kept.map((place) => full[place]!),
		vocabulary,
		counts: pickRows(counts, kept),
		weights: pickRows(weights, kept),
		hashes: kept.map((place) => hashOf(texts[full[place]!]!.text)),
		termHashes: vocabulary.keys.map(hashOf),
		duplicates,
		space:
			space &&
			pickPlaces(
				space,
				kept.map((place) => full[place]!)
			),
		isMixed: language === mixedLanguages
	};
}
