import { expect, test } from 'vitest';
import { compoundParts } from './compounds.ts';
import { nearDuplicates } from './duplicates.ts';
import { languagesOfTexts } from './languages.ts';
import { stem } from './stems.ts';
import { isStopWord } from './stop-words.ts';
import { isContentWord } from './vocabulary.ts';
import { wordIndex } from './word-index.ts';
import { wordSpans, wordsOf } from './tokens.ts';

test.each([
	['nl', 'school scholen schooltje'],
	['nl', 'huis huizen huisje'],
	['nl', 'brief brieven briefje'],
	['nl', 'bus bussen'],
	['nl', 'schuld schulden'],
	['nl', 'woning woningen'],
	['nl', 'betaling betalingen'],
	['en', 'story stories'],
	['en', 'plan planned planning plans'],
	['en', 'house houses'],
	['de', 'wohnung wohnungen'],
	['es', 'casas casa'],
	['tr', 'mektuplar mektup'],
	['ar', 'البيت بيت']
])('in %s these meet under one key: %s', (language, words) => {
	expect(new Set(words.split(' ').map((word) => stem(word, language))).size).toBe(1);
});

test.each([
	['nl', 'bos', 'boos'],
	['nl', 'schuld', 'school'],
	['en', 'universe', 'university']
])('in %s %s and %s stay two words', (language, one, other) => {
	expect(stem(one, language)).not.toBe(stem(other, language));
});

const known = new Map(
	['woning', 'nood', 'huur', 'toeslag', 'zorg', 'verzekering', 'kind'].map((word) => [
		stem(word, 'nl'),
		5
	])
);
const parts = (word: string) => compoundParts(word, (one) => stem(one, 'nl'), known);

test.each([
	['woningnood', 'woning nood'],
	['huurtoeslag', 'huur toeslag'],
	['zorgverzekering', 'zorg verzekering'],
	['kinderen', ''],
	['woning', ''],
	['fietsbel', '']
])('%s is made of: %s', (word, expected) => {
	const keys = expected.split(' ').filter(Boolean);
	expect(parts(word)).toEqual(keys.map((key) => stem(key, 'nl')));
});

test('a part that hardly occurs by itself makes no compound', () => {
	const rare = new Map([...known].map(([key]) => [key, 2]));
	expect(compoundParts('huurtoeslag', (one) => stem(one, 'nl'), rare)).toEqual([]);
});

test('words of time, of number and of telling carry no subject, words for things and people do', () => {
	for (const word of 'is haar dinsdag maart twaalf dacht vroeg niks mensen'.split(' ')) {
		expect(isStopWord(word, 'nl')).toBe(true);
	}
	for (const word of 'schuld huisarts brief moeder werk wachtlijst'.split(' ')) {
		expect(isContentWord(word, 'nl')).toBe(true);
	}
});

test('words keep their apostrophe and hyphen, and their place in the text as it was given', () => {
	const text = 'De foto’s van Nieuw-West: cafe\u0301!';
	expect(wordsOf(text)).toEqual(['de', "foto's", 'van', 'nieuw-west', 'café']);
	for (const { word, start, end } of wordSpans(text)) {
		expect(wordsOf(text.slice(start, end))).toEqual([word]);
	}
});

test.each([
	['nl', 'Ik heb de brief van de gemeente niet gekregen en dat was een probleem.'],
	['en', 'I did not get the letter from the council and that was a problem for us.'],
	['tr', 'Belediyeden gelen mektubu almadım ve bu benim için bir sorundu.'],
	['ar', 'لم أحصل على الرسالة من البلدية وكانت هذه مشكلة'],
	['uk', 'Я не отримала листа від міста, і це була проблема.']
])('a text in %s is known by its own words', (language, text) => {
	expect(languagesOfTexts(wordIndex([text]))).toEqual([language]);
});

test('a text of names alone goes by its tag, and without one with most of the others', () => {
	const dutch = 'Ik heb de brief van de gemeente niet gekregen en dat was jammer.';
	const index = wordIndex([dutch, 'Amsterdam Osdorp', 'Amsterdam Osdorp']);
	expect(languagesOfTexts(index, [undefined, 'pl', undefined])).toEqual(['nl', 'pl', 'nl']);
});

test('a row that nearly repeats an earlier one points at it, another row at none', () => {
	const row = (...values: number[]) => values.map((value) => value / Math.hypot(...values));
	const rows = [row(1, 2, 3, 0), row(3, 0, 0, 1), row(1, 2, 3.1, 0), row(0, 2, 0.5, 3)];
	const filled = rows.map((values) => [...values.entries()].filter(([, value]) => value > 0));
	const starts = Int32Array.from([0, 3, 5, 8, 11]);
	const at = Int32Array.from(filled.flat(), ([column]) => column);
	const values = Float32Array.from(filled.flat(), ([, value]) => value);
	expect([...nearDuplicates({ rows: 4, columns: 4, starts, at, values })]).toEqual([-1, -1, 0, -1]);
});
