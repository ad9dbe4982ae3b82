import { expect, test } from 'vitest';
import { sayer } from '#lib/i18n/say.ts';
import words from '#lib/i18n/locales/nl/input.json' with { type: 'json' };
import type { Shares } from '#lib/signifiers/answer.ts';
import { triadChoices } from '#lib/signifiers/place.ts';
import { triadChoiceNames, triadSentence } from './triad-words.ts';

const say = sayer(words, 'nl');
const labels = ['snel', 'kennis', 'iemand die mij kent'] as const;

const cases: [Shares, string][] = [
	[[0.9, 0.1, 0], 'U koos vooral: ‘snel’.'],
	[[0.7, 0.05, 0.25], 'U koos vooral: ‘snel’. Een beetje: ‘iemand die mij kent’.'],
	[[0.6, 0.2, 0.2], 'U koos vooral: ‘snel’. Een beetje: ‘kennis’ en ‘iemand die mij kent’.'],
	[[0.45, 0.45, 0.1], 'U koos ongeveer evenveel: ‘snel’ en ‘kennis’.'],
	[[1 / 3, 1 / 3, 1 / 3], 'U koos alle drie, ongeveer evenveel.']
];

test.each(cases)('The dot %j reads: %s', (shares, sentence) => {
	expect(triadSentence(say, labels, shares)).toBe(sentence);
});

test('Each ready choice has a name of its own', () => {
	const names = triadChoiceNames(say, labels);
	expect(names.map(([zone]) => zone)).toEqual(Object.keys(triadChoices));
	expect(new Set(names.map(([, name]) => name)).size).toBe(7);
	expect(names[4]).toEqual(['bc', 'Evenveel ‘kennis’ en ‘iemand die mij kent’']);
});
