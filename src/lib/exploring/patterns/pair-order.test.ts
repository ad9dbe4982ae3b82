import { describe, expect, it, test } from 'vitest';
import nl from '#lib/i18n/locales/nl/patterns.json' with { type: 'json' };
import en from '#lib/i18n/locales/en/patterns.json' with { type: 'json' };
import { testNames, type Effect, type EffectName, type Pair } from '#lib/statistics/comparison.ts';
import { effectPlaces } from './effect-layout.ts';
import { figuresIn } from './figures.ts';
import { inOrder, sizeOf, sizes, standings, strengthOf } from './pair-order.ts';

function effect(name: EffectName, value: number): Effect {
	return { name, value, low: value - 0.1, high: value + 0.1 };
}

function pair(a: string, verdict: Pair['verdict'], given: Effect | null = null): Pair {
	const figures = { n: 40, missing: 2, effect: given, p: null, pAdjusted: null };
	return { a, b: 'Z', test: 'spearman', verdict, leftOut: [], ...figures };
}

describe('the order of pairs', () => {
	it('is by verdict, then by size whatever its name or sign', () => {
		const pairs = [
			pair('none', 'none', effect('spearman-rho', 0.9)),
			pair('few', 'tooFew'),
			pair('rho', 'difference', effect('spearman-rho', -0.5)),
			pair('r2', 'difference', effect('r-squared', 0.3)),
			pair('v', 'difference', effect('cramers-v', 0.52))
		];
		const shown = inOrder(pairs).flatMap((group) => group.pairs.map(({ a }) => a));
		expect(shown).toEqual(['r2', 'v', 'rho', 'none', 'few']);
	});

	it('puts what only spread shows in a place of its own, and not what differs already', () => {
		const spread = { p: 0.001, pAdjusted: 0.01, verdict: 'difference', camps: ['x'] } as const;
		const groups = inOrder([
			{ ...pair('blind', 'none', effect('rank-biserial', 0)), spread },
			{ ...pair('both', 'difference', effect('rank-biserial', 0.4)), spread },
			{
				...pair('flat', 'none', effect('rank-biserial', 0)),
				spread: { ...spread, verdict: 'none' }
			}
		]);
		expect(groups.map(({ standing, pairs }) => [standing, pairs[0]?.a])).toEqual([
			['difference', 'both'],
			['spread', 'blind'],
			['none', 'flat']
		]);
	});

	it('counts no effect as none', () => {
		expect(strengthOf(pair('a', 'noSpread'))).toBe(0);
	});
});

test.each([
	['cramers-v', 0.09, 'tiny'],
	['cramers-v', 0.1, 'small'],
	['rank-biserial', -0.3, 'medium'],
	['spearman-rho', -0.51, 'large'],
	['epsilon-squared', 0.059, 'small'],
	['epsilon-squared', 0.14, 'large'],
	['r-squared', 0.02, 'small'],
	['r-squared', 0.2, 'medium']
] as const)('a %s of %f is %s', (name, value, size) => {
	expect(sizeOf(effect(name, value))).toBe(size);
});

test('a scale with a direction has no difference in its middle, one without at its end', () => {
	expect(effectPlaces({ name: 'spearman-rho', value: 0.5, low: -1, high: 1 })).toEqual({
		low: 0,
		high: 1,
		value: 0.75,
		zero: 0.5
	});
	const tiny = effectPlaces({ name: 'r-squared', value: 0.25, low: -0.01, high: 0.5 });
	expect(tiny).toEqual({ low: 0, high: 0.5, value: 0.25, zero: 0 });
});

test('figures are written as their language does, and a tiny chance never as nought', () => {
	const { effect: written, chance } = figuresIn('nl');
	expect([written(0.344), written(-0.001), written(-0.5)]).toEqual(['0,34', '0,00', '-0,50']);
	expect([chance(0.0004), chance(0.001), chance(0.0123)]).toEqual([
		'< 0,001',
		'= 0,001',
		'= 0,012'
	]);
	expect(figuresIn('en').chance(0.05)).toBe('= 0.050');
});

describe.each([
	['nl', nl],
	['en', en]
])('the words in %s', (_, given) => {
	const words: Readonly<Record<string, string>> = given;

	it('have a sentence for every verdict, standing, size and test', () => {
		const verdicts = ['difference', 'none', 'tooFew', 'noSpread'];
		const keys = [
			...verdicts.map((verdict) => `pair.verdict.${verdict}`),
			...standings.flatMap((standing) => [`standing.${standing}`, `standing.${standing}.what`]),
			...sizes.map((size) => `pair.size.${size}`),
			...testNames.map((name) => `pair.test.${name}`)
		];
		expect(keys.filter((key) => !words[key])).toEqual([]);
	});

	it('never say that something is proved', () => {
		const said = Object.entries(words).filter(([key]) => !/^(integrity|inference)\./.test(key));
		const claims = said.filter(([, sentence]) =>
			/bewij|bewez|significan|prove|proof/i.test(sentence)
		);
		expect(claims).toEqual([]);
	});
});

test('the verdicts say what method.md rule 8 says', () => {
	expect([nl['pair.verdict.difference'], nl['pair.verdict.none']]).toEqual([
		'verschil te groot voor toeval',
		'geen duidelijk verschil'
	]);
});
