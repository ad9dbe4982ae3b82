import { knownLanguages, languagesWith, type KnownLanguage } from './stop-words.ts';
import type { WordIndex } from './word-index.ts';

/** A language a text may be in; `und` when nothing tells. */
export type TextLanguage = KnownLanguage | 'und';

/** What the function words of one text say; places are those of `knownLanguages`. */
type Evidence = { best: number; score: number; isSure: boolean };

const scripts: readonly { pattern: RegExp; language: KnownLanguage }[] = [
	{ pattern: /\p{Script=Arabic}/u, language: 'ar' },
	{ pattern: /\p{Script=Cyrillic}/u, language: 'uk' }
];

/** Letters that only one of these languages has. */
const letters: readonly { pattern: RegExp; language: KnownLanguage }[] = [
	{ pattern: /[ğşı]/, language: 'tr' },
	{ pattern: /[łąęśźżńć]/, language: 'pl' },
	{ pattern: /ñ/, language: 'es' },
	{ pattern: /ß/, language: 'de' }
];

/**
 * The language of each text by its function words and by letters no other language has: a word counts
 * for every language that has it, divided by their number. A text is sure with two different ones that
 * make up a third of it, or three and a seventh, and half as many again as the next language. A text that
 * is not sure goes by its script, then by the tag it came with, else it takes the language that most of
 * all texts point at: texts without function words (keywords, answers of three words) stay together.
 *
 * @param tags the BCP-47 tag each text came with
 * @returns one language per text of the index
 */
export function languagesOfTexts(
	index: WordIndex,
	tags: readonly (string | undefined)[] = []
): TextLanguage[] {
	const pointed = new Float64Array(knownLanguages.length);
	const placesOf = index.words.map((word) => {
		const letter = letters.find(({ pattern }) => pattern.test(word));
		const languages = letter ? [letter.language] : languagesWith(word);
		return languages.map((language) => knownLanguages.indexOf(language));
	});
	const scriptOf = index.words.map(
		(word) => scripts.find(({ pattern }) => pattern.test(word))?.language
	);
	const found = Array.from({ length: index.starts.length - 1 }, (_, row) => {
		const words = index.sequence.subarray(index.starts[row], index.starts[row + 1]);
		const { best, score, isSure } = evidenceIn(words, placesOf);
		pointed[best]! += score;
		if (isSure) return knownLanguages[best];
		return majority(words, scriptOf) ?? tagged(tags[row]);
	});
	const most = pointed.indexOf(Math.max(...pointed));
	const usual = pointed[most]! > 0 ? knownLanguages[most]! : 'und';
	return found.map((language) => language ?? usual);
}

function evidenceIn(words: Int32Array, placesOf: readonly number[][]): Evidence {
	const scores = new Float64Array(knownLanguages.length);
	const hits = new Int32Array(knownLanguages.length);
	for (const word of new Set(words)) {
		const places = placesOf[word]!;
		for (const place of places) {
			scores[place]! += 1 / places.length;
			hits[place]! += 1;
		}
	}
	const score = Math.max(...scores);
	const best = scores.indexOf(score);
	scores[best] = 0;
	const n = hits[best]!;
	const share = n / words.length;
	const isMuch = (n >= 2 && share >= 0.33) || (n >= 3 && share >= 0.15);
	return { best, score, isSure: isMuch && score >= 1.5 * Math.max(...scores) };
}

function majority(
	words: Int32Array,
	scriptOf: readonly (KnownLanguage | undefined)[]
): KnownLanguage | undefined {
	return scripts.find(
		({ language }) => words.filter((word) => scriptOf[word] === language).length > words.length / 2
	)?.language;
}

function tagged(tag: string | undefined): KnownLanguage | undefined {
	const base = tag?.split('-')[0];
	return knownLanguages.find((language) => language === base);
}
