import { arabic } from './stop-words/ar.ts';
import { german } from './stop-words/de.ts';
import { english } from './stop-words/en.ts';
import { spanish } from './stop-words/es.ts';
import { french } from './stop-words/fr.ts';
import { dutch } from './stop-words/nl.ts';
import { polish } from './stop-words/pl.ts';
import { turkish } from './stop-words/tr.ts';
import { ukrainian } from './stop-words/uk.ts';
import { foldArabic } from './tokens.ts';

const lists = {
	nl: dutch,
	en: english,
	tr: turkish,
	ar: arabic,
	es: spanish,
	pl: polish,
	uk: ukrainian,
	de: german,
	fr: french
};

/** Languages of which the function words are known; texts in any other are `und` (undetermined). */
export type KnownLanguage = keyof typeof lists;

export const knownLanguages = Object.keys(lists) as readonly KnownLanguage[];

const sets = new Map(
	knownLanguages.map((language) => [
		language as string,
		new Set(lists[language].replaceAll('’', "'").split(/\s+/).filter(Boolean).map(foldArabic))
	])
);

const languagesOf = new Map<string, KnownLanguage[]>();
for (const language of knownLanguages) {
	for (const word of sets.get(language)!) {
		languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
	}
}

/** Stands for several languages at once. */
export const mixedLanguages = 'mul';

/** Whether a word as `wordsOf` gives it carries no subject in this language. */
export function isStopWord(word: string, language: string): boolean {
	if (language === mixedLanguages) return languagesWith(word).length > 0;
	return sets.get(language)?.has(foldArabic(word)) ?? false;
}

/** The languages in which this is a function word. */
export function languagesWith(word: string): readonly KnownLanguage[] {
	return languagesOf.get(foldArabic(word)) ?? [];
}
