import { expect, test } from 'vitest';
import type { ShownQuestion } from '#lib/frameworks/model.ts';
import explore from '#lib/i18n/locales/nl/explore.json' with { type: 'json' };
import patterns from '#lib/i18n/locales/nl/patterns.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import { inferenceWords } from './centre-words.ts';
import type { TriadInference } from './model.ts';

const say = sayer({ ...explore, ...patterns }, 'nl');
const triad: TriadInference = {
	...{ id: 'T1', n: 40, zeros: 2, zeroReplacement: 0.005, centre: [0.2, 0.3, 0.5], outline: [] },
	...{ reason: null, chance: { verdict: 'pattern', p: 0.001 } }
};
const outcome = {
	...{ id: 'K5', kind: 'choice', part: 'signifier', label: 'Hoe liep het af?', max: 1 },
	options: [{ id: 'referred-on', label: 'doorgestuurd' }]
} as const satisfies ShownQuestion;
const stones = {
	...{ id: 'S1', kind: 'stones', part: 'signifier', label: 'Wie hoorden erbij?' },
	stones: [{ id: 'family', label: 'familie, vrienden of buren' }],
	axes: [
		{ id: 'reach', low: 'moeilijk', high: 'makkelijk' },
		{ id: 'help', low: 'weinig', high: 'veel' }
	]
} as const satisfies ShownQuestion;

test('beside a centre stand its zeros, what a zero became and what the region is', () => {
	expect(inferenceWords(say, triad, [])).toBe(
		'2 stippen hebben een deel van nul; dat telt als 5 op de 1000. Vlek om het midden: gebied van 95%. Bij andere stippen van zulke vertellers ligt het midden bijna altijd daarin.'
	);
});

test('without a centre stands why, and without a pattern that there is none', () => {
	const few = { ...triad, centre: null, outline: null, reason: 'tooFew' } as const;
	const chance = { verdict: 'none', p: 0.4 } as const;
	expect(inferenceWords(say, { ...few, chance }, [])).toMatch(
		/^Minder dan 10 stippen: geen midden\. Geen duidelijk patroon/
	);
});

test('camps of a group are named in the words of its option, with how many', () => {
	const groups = [{ question: 'K5', option: 'referred-on', n: 59 }];
	const dyad = { id: 'D3', n: 400, humps: { whole: false, groups } };
	expect(inferenceWords(say, dyad, [outcome])).toContain('Twee kampen bij ‘doorgestuurd’ (59).');
	expect(inferenceWords(say, { ...dyad, humps: { whole: false, groups: [] } }, [outcome])).toBe('');
});

test('a stone, a language and a way of telling are named in words as well', () => {
	const groups = [
		{ question: 'S1', option: 'family', n: 50 },
		{ question: 'language', option: 'tr', n: 40 },
		{ question: 'mode', option: 'readAloud', n: 30 }
	];
	const dyad = { id: 'D3', n: 400, humps: { whole: false, groups } };
	expect(inferenceWords(say, dyad, [stones])).toContain(
		'bij ‘familie, vrienden of buren’ (50), ‘Türkçe’ (40), ‘voorgelezen, zelf gekozen’ (30).'
	);
});

test('of many groups the largest are named and the others counted', () => {
	const groups = Array.from({ length: 12 }, (_, at) => ({
		...{ question: 'K5', option: 'referred-on', n: 30 + at }
	}));
	const dyad = { id: 'D3', n: 400, humps: { whole: false, groups } };
	const words = inferenceWords(say, dyad, [outcome]);
	expect(words).toMatch(/^Twee kampen bij ‘doorgestuurd’ \(41\), .* \(37\) en nog 7 groepen\./);
});
