import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { withoutSmallGroups } from './guard.ts';
import type { ChoiceVariable, Variable } from './variable.ts';

function choice(id: string, sizes: Readonly<Record<string, number>>): ChoiceVariable {
	const options = Object.keys(sizes);
	const values = options.flatMap((name, option) => Array<number>(sizes[name]!).fill(option));
	return { id, kind: 'choice', options, values };
}

function dyad(id: string, values: readonly (number | null)[]): Variable {
	return { id, kind: 'dyad', values };
}

const rising = (n: number) => Array.from({ length: n }, (_, at) => at / n);

describe('the guard', () => {
	it('leaves out groups under 10 by name and keeps those of 10', () => {
		const found = compare(choice('K', { a: 20, b: 10, c: 9 }), dyad('D', rising(39)), 1);
		expect(found).toMatchObject({ test: 'mann-whitney', n: 30, missing: 9, leftOut: ['c'] });
		expect(found.p).toBeLessThan(0.01);
	});

	it('looks again when leaving out a group makes another one small', () => {
		const one = choice('A', { a: 12, b: 20, c: 5 });
		const values = one.values.map((_, row) => (row < 9 || row > 34 ? 0 : row % 2 === 0 ? 1 : 2));
		const other: ChoiceVariable = { id: 'B', kind: 'choice', options: ['x', 'y', 'z'], values };
		const rows = one.values.map((_, row) => row);
		// c goes first, with it two of x; then x is 9 and goes; then a is 3 and goes.
		expect(withoutSmallGroups([one, other], rows).leftOut).toEqual(['c', 'x', 'a']);
		expect(withoutSmallGroups([one, other], rows).rows).toHaveLength(20);
	});

	it('says too few below 10 stories with both answers, or with one group of 10', () => {
		const few = dyad(
			'D',
			rising(40).map((value, at) => (at < 9 ? value : null))
		);
		const none = { effect: null, p: null, without: 'tooFew' };
		expect(compare(few, dyad('E', rising(40)), 1)).toMatchObject({ ...none, n: 9, missing: 31 });
		expect(compare(choice('K', { a: 31, b: 9 }), dyad('D', rising(40)), 1)).toMatchObject(none);
		const options: Variable = {
			id: 'M',
			kind: 'choices',
			options: ['a', 'b'],
			values: rising(40).map((_, at) => (at < 9 ? [0, 1] : [0]))
		};
		expect(compare(options, dyad('D', rising(40)), 1)).toMatchObject({
			...none,
			leftOut: ['a', 'b']
		});
	});

	it('says no spread for a column that is the same everywhere, whatever its kind, and gives no number', () => {
		const same: Variable[] = [
			choice('K', { a: 40 }),
			dyad('D', Array<number>(40).fill(0.5)),
			{ id: 'T', kind: 'triad', values: Array<[number, number, number]>(40).fill([0.2, 0.3, 0.5]) },
			{ id: 'M', kind: 'choices', options: ['a', 'b'], values: Array<number[]>(40).fill([1, 0]) }
		];
		const others: Variable[] = [
			choice('Z', { a: 15, b: 25 }),
			dyad('Y', rising(40)),
			{
				id: 'X',
				kind: 'choices',
				options: ['a'],
				values: rising(40).map((x) => (x < 0.5 ? [0] : []))
			},
			{ id: 'W', kind: 'triad', values: rising(40).map((x) => [x / 2, 0.5, 0.5 - x / 2] as const) }
		];
		for (const one of same) {
			for (const other of others) {
				const found = compare(one, other, 1);
				expect(found).toMatchObject({ effect: null, p: null, without: 'noSpread' });
				expect(found).not.toHaveProperty('spread');
			}
		}
	});
});
