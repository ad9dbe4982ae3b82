import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import { compare } from './compare.ts';
import type { Compared } from './comparison.ts';
import { demoVariables } from './demo-test-variables.ts';
import { reordered } from './noise-test-variables.ts';
import type { Variable } from './variable.ts';

const variables = demoVariables();

function of(id: string): Variable {
	return variables.find((variable) => variable.id === id)!;
}

/** One pair of every two kinds. */
const pairs = [
	['K3', 'K5'],
	['R5', 'channel'],
	['R1', 'D2'],
	['channel', 'D1'],
	['R1', 'T4'],
	['D1', 'D2'],
	['D2', 'T3'],
	['T1', 'T2'],
	['K1', 'K3'],
	['K2', 'D2'],
	['K2', 'T1'],
	['K1', 'S1']
] as const;

const mirrored = ({ options, ...rest }: Compared) => ({
	...rest,
	...(options && { options: options.map(({ a, b, ...option }) => ({ ...option, a: b, b: a })) })
});

describe('a comparison', () => {
	it.each(pairs)('of %s and %s is the same to the last bit in any order of the stories', (a, b) => {
		const [one, other] = reordered([of(a), of(b)], seededRandom(6));
		expect(compare(one!, other!, 1)).toEqual(compare(of(a), of(b), 1));
	});

	it.each(pairs)('of %s and %s is the same whichever is named first', (a, b) => {
		expect(compare(of(b), of(a), 1)).toEqual(mirrored(compare(of(a), of(b), 1)));
	});

	it.each(pairs)('of %s and %s counts every story once', (a, b) => {
		const { n, missing, p, effect } = compare(of(a), of(b), 1);
		expect(n + missing).toBe(437);
		expect(p).toBeGreaterThanOrEqual(0);
		expect(p).toBeLessThanOrEqual(1);
		expect(effect!.low).toBeLessThanOrEqual(effect!.value);
		expect(effect!.value).toBeLessThanOrEqual(effect!.high);
	});

	it('takes the test that fits the kinds', () => {
		const tests = pairs.map(([a, b]) => compare(of(a), of(b), 1).test);
		expect(tests).toEqual([
			'permutation',
			'chi-square',
			'kruskal-wallis',
			'mann-whitney',
			'ilr-permutation',
			'spearman',
			'ilr-regression',
			'ilr-regression',
			...Array<string>(4).fill('strongest-option')
		]);
	});

	it('never takes a missing answer for a value', () => {
		const half: Variable = {
			id: 'H',
			kind: 'dyad',
			values: of('D1').values.map((_, row) => (row % 2 === 0 ? row / 437 : null))
		};
		const even = (variable: Variable): Variable =>
			({ ...variable, values: variable.values.filter((_, row) => row % 2 === 0) }) as Variable;
		const { missing, ...found } = compare(of('D1'), half, 1);
		expect(compare(even(of('D1')), even(half), 1)).toEqual({ ...found, missing: missing - 218 });
	});

	it('takes .1 + .2 and .3 for the same place', () => {
		const nearly = [0.1 + 0.2, 0.3, 0.7, 0.1 * 3, 0.9, 0.3, 0.2, 0.8, 0.4, 0.5, 0.6, 0.1];
		const exact = nearly.map((value) => Math.round(value * 10) / 10);
		const rising: Variable = { id: 'Z', kind: 'dyad', values: exact.map((_, at) => at / 12) };
		const found = (values: number[]) => compare({ id: 'D', kind: 'dyad', values }, rising, 1);
		expect(found(nearly)).toEqual(found(exact));
	});

	it('says that the first group lies further right when it does', () => {
		const options = ['right', 'left'];
		const values = Array.from({ length: 40 }, (_, row) => row % 2);
		const K: Variable = { id: 'K', kind: 'choice', options, values };
		const D: Variable = { id: 'D', kind: 'dyad', values: values.map((left) => 0.8 - 0.5 * left) };
		expect(compare(K, D, 1).effect).toMatchObject({ name: 'rank-biserial', value: 1 });
		expect(compare(D, K, 1).effect).toMatchObject({ name: 'rank-biserial', value: 1 });
	});

	it('refuses lists of different stories', () => {
		const short: Variable = { id: 'X', kind: 'dyad', values: [0.5] };
		expect(() => compare(of('D1'), short, 1)).toThrow(RangeError);
	});
});
