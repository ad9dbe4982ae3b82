import { expect, test } from 'vitest';
import { direction, htmlLang, isLanguage, languageNames, languages } from './languages.ts';

test('each language has a name of its own', () => {
	expect(new Set(languages.map((language) => languageNames[language])).size).toBe(languages.length);
});

test('only Arabic runs from right to left', () => {
	expect(languages.filter((language) => direction(language) === 'rtl')).toEqual(['ar']);
});

test('the page tells a screen reader that simple Dutch is Dutch', () => {
	expect(languages.map(htmlLang)).toEqual(['nl', 'nl', 'en', 'tr', 'ar', 'es', 'pl', 'uk']);
});

test('a tag that is not offered is no language', () => {
	expect(['nl-x-simple', 'de', 'NL', ''].filter(isLanguage)).toEqual(['nl-x-simple']);
});
