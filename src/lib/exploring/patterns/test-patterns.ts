import type { Pair } from '#lib/statistics/comparison.ts';
import { questions, told, TestStudy } from '../explorer-test-study.ts';
import type { PatternsPage, StudyPatterns } from './model.ts';

// What a server answers about a small study: one pair of each kind. For tests of the page.

const figures = { leftOut: [], missing: 3 } as const;

const triad: Pair = {
	...figures,
	a: 'T1',
	b: 'K5',
	test: 'ilr-permutation',
	n: 36,
	effect: { name: 'r-squared', value: 0.2, low: 0.1, high: 0.3 },
	p: 0.00001,
	pAdjusted: 0.0004,
	verdict: 'difference',
	leftOut: ['c']
};
const stones: Pair = {
	...figures,
	a: 'S1',
	b: 'K5',
	test: 'strongest-option',
	n: 24,
	effect: { name: 'cramers-v', value: 0.55, low: 0.2, high: 0.9 },
	p: 0.001,
	pAdjusted: 0.02,
	verdict: 'difference',
	options: [
		{
			a: 'team',
			b: null,
			n: 14,
			effect: { name: 'cramers-v', value: 0.55, low: 0.2, high: 0.9 },
			p: 0.001
		},
		{
			a: 'family',
			b: null,
			n: 12,
			effect: { name: 'cramers-v', value: 0.05, low: 0, high: 0.2 },
			p: 0.8
		}
	]
};
const camps: Pair = {
	...figures,
	a: 'D1',
	b: 'K5',
	test: 'mann-whitney',
	n: 36,
	effect: { name: 'rank-biserial', value: 0.01, low: -0.2, high: 0.22 },
	p: 0.82,
	pAdjusted: 0.9,
	verdict: 'none',
	spread: { p: 0.0001, pAdjusted: 0.001, verdict: 'difference', camps: ['partly'] }
};
const none: Pair = { ...camps, b: 'T1', verdict: 'none', spread: undefined };
const unknown = { ...figures, effect: null, p: null, pAdjusted: null } as const;

export const found: StudyPatterns = {
	study: 'small',
	stories: 36,
	seed: 1,
	looked: 4,
	secondLooked: 1,
	pairs: [
		none,
		camps,
		{ ...unknown, a: 'K5', b: 'channel', test: 'chi-square', n: 36, verdict: 'noSpread' },
		{ ...unknown, a: 'K5', b: 'mode', test: 'chi-square', n: 4, verdict: 'tooFew' },
		triad,
		stones
	]
};

export const patternsPage: PatternsPage = {
	study: { slug: 'small', name: 'Kleine studie', invented: true },
	questions,
	stories: 36,
	marks: [{ a: 'K5', b: 'T1', mine: 'maybe', others: ['yes', 'yes', 'no'] }],
	mayMark: true
};

/** A study whose stories were told: 12 partly, 24 solved, each with every answer. */
export function toldStudy(): TestStudy {
	return new TestStudy(
		Array.from({ length: 36 }, (_, at) =>
			told(String(at), {
				T1: { state: 'answered', weights: at % 2 ? [0.8, 0.1, 0.1] : [0.1, 0.8, 0.1] },
				D1: { state: 'answered', position: at % 3 ? 0.5 : 0.05 + 0.9 * (at % 2) },
				S1: { state: 'answered', stones: at % 2 ? { team: [0.5, 0.5] } : { family: [0.5, 0.5] } },
				K5: { state: 'answered', options: [at % 3 ? 'solved' : 'partly'] }
			})
		)
	);
}
