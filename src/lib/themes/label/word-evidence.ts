import { writesCompounds } from '../text/compounds.ts';
import { stem } from '../text/stems.ts';
import { wordSpans } from '../text/tokens.ts';

const shortestPart = 5;

/**
 * Where the words of a theme stand in a text, in any of their forms, to mark them: offsets in UTF-16
 * units of the text as given, `end` excluded. In languages that write compounds a word also counts
 * when it begins or ends with a term of five letters.
 *
 * @param terms the words of the theme as `findThemes` gives them
 */
export function wordEvidence(
	text: string,
	terms: readonly string[],
	language: string
): { start: number; end: number }[] {
	const keys = new Set(terms.map((term) => stem(term, language)));
	const parts = writesCompounds(language)
		? [...keys].filter((key) => key.length >= shortestPart)
		: [];
	const isEvidence = (word: string) => {
		const key = stem(word, language);
		return keys.has(key) || parts.some((part) => key.startsWith(part) || key.endsWith(part));
	};
	return wordSpans(text)
		.filter(({ word }) => isEvidence(word))
		.map(({ start, end }) => ({ start, end }));
}
