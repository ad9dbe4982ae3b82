import { compoundParts, writesCompounds } from '../text/compounds.ts';
import { languagesOfTexts } from '../text/languages.ts';
import { stem } from '../text/stems.ts';
import { mixedLanguages } from '../text/stop-words.ts';
import { isContentWord } from '../text/vocabulary.ts';
import { wordIndex, wordsOfRow } from '../text/word-index.ts';
import type { ThemeModel, ThemeText } from './theme-result.ts';

/** Where a new text goes; `likeness` is the cosine with the centre of the theme. */
export type NewAssignment = {
	id: string;
	theme: string | null;
	second: string | null;
	likeness: number;
	confidence: number;
};

const leastLikeness = 0.05;
const nearlyAsMuch = 0.8;

/**
 * Puts new texts with the themes there are, without moving any other text: to the theme whose mean
 * words are nearest (cosine of tf-idf). A text in a language without themes, or with hardly a word of
 * any theme, gets none. Milliseconds per text.
 *
 * @param models of the languages of one run
 */
export function assignTexts(
	models: readonly ThemeModel[],
	texts: readonly ThemeText[]
): NewAssignment[] {
	const index = wordIndex(texts.map(({ text }) => text));
	const languages = languagesOfTexts(
		index,
		texts.map(({ language }) => language ?? models[0]?.language)
	);
	const readers = new Map(models.map((model) => [model.language, reader(model)]));
	return texts.map(({ id }, row) => {
		const read = readers.get(mixedLanguages) ?? readers.get(languages[row]!);
		if (!read) return { id, theme: null, second: null, likeness: 0, confidence: 0 };
		return { id, ...read(wordsOfRow(index, row)) };
	});
}

function reader(model: ThemeModel) {
	const { language, keys, idf, themes } = model;
	const placeOf = new Map(keys.map((key, place) => [key, place]));
	const stemOf = (word: string) => stem(word, language);
	const known = new Map(keys.map((key) => [key, Infinity]));
	const centres = themes.map(({ id, at, values }) => ({
		id,
		weights: new Map(Array.from(at, (term, i) => [term, values[i]!]))
	}));
	return (words: readonly string[]): Omit<NewAssignment, 'id'> => {
		const counts = new Map<number, number>();
		for (const word of words) {
			if (!isContentWord(word, language)) continue;
			const parts = writesCompounds(language) ? compoundParts(word, stemOf, known) : [];
			for (const key of [stemOf(word), ...parts]) {
				const term = placeOf.get(key);
				if (term !== undefined) counts.set(term, (counts.get(term) ?? 0) + 1);
			}
		}
		const row = [...counts].map(([term, count]) => ({
			term,
			weight: (1 + Math.log(count)) * idf[term]!
		}));
		const length = Math.sqrt(row.reduce((sum, { weight }) => sum + weight ** 2, 0)) || 1;
		const ranked = centres
			.map(({ id, weights }) => ({
				id,
				likeness:
					row.reduce((sum, { term, weight }) => sum + weight * (weights.get(term) ?? 0), 0) / length
			}))
			.sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1));
		const [first, second] = ranked;
		if (!first || first.likeness < leastLikeness) {
			return { theme: null, second: null, likeness: first?.likeness ?? 0, confidence: 0 };
		}
		const next = second?.likeness ?? 0;
		return {
			theme: first.id,
			second: second && next >= nearlyAsMuch * first.likeness ? second.id : null,
			likeness: first.likeness,
			confidence: 1 - next / first.likeness
		};
	};
}
