import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import { compare } from './compare.ts';
import { holm } from './holm.ts';
import { mannWhitney } from './mann-whitney.ts';
import type { ChoicesVariable, Variable } from './variable.ts';

const options = ['a', 'b', 'c', 'd', 'e', 'f', 'rare', 'never'];

function chosen(random: () => number): number[] {
	return options.flatMap((_, at) =>
		random() < [0.5, 0.3, 0.2, 0.2, 0.2, 0.2, 0.02, 0][at]! ? [at] : []
	);
}

function study(
	random: () => number,
	shift: number
): { M: ChoicesVariable; D: Variable; K: Variable } {
	const values = Array.from({ length: 200 }, () => chosen(random));
	const positions = values.map((set) =>
		Math.min(1, random() * 0.8 + (set.includes(1) ? shift : 0))
	);
	const groups = positions.map((position) => Math.floor(Math.min(position, 0.99) * 3));
	return {
		M: { id: 'M', kind: 'choices', options, values },
		D: { id: 'D', kind: 'dyad', values: positions },
		K: { id: 'K', kind: 'choice', options: ['low', 'middle', 'high'], values: groups }
	};
}

describe('a choice with more answers', () => {
	it('is compared option by option, and goes by the strongest', () => {
		const { M, D } = study(seededRandom(2), 0.2);
		const found = compare(M, D, 1);
		expect(found).toMatchObject({ test: 'strongest-option', n: 200, leftOut: ['rare'] });
		expect(found.options?.map(({ a, b }) => [a, b])).toEqual(
			['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, null])
		);
		const b = found.options!.find((option) => option.a === 'b')!;
		expect([found.p, found.effect]).toEqual([b.p, b.effect]);
		expect(b.effect.value).toBeGreaterThan(0.3);
		expect(b.n).toBe(M.values.filter((set) => set?.includes(1)).length);
	});

	it('gives each option the p of its own comparison, corrected by Holm', () => {
		const { M, D } = study(seededRandom(3), 0.1);
		const positions = D.values as number[];
		const own = options.slice(0, 6).map((_, option) => {
			const has = positions.filter((_, row) => M.values[row]!.includes(option));
			const hasNot = positions.filter((_, row) => !M.values[row]!.includes(option));
			return mannWhitney(has, hasNot).p;
		});
		const found = compare(M, D, 1).options!.map(({ p }) => p);
		for (const [at, p] of holm(own).entries()) expect(found[at]).toBeCloseTo(p, 12);
	});

	it('does not mind an option that is listed twice or in another order', () => {
		const { M, D } = study(seededRandom(2), 0.2);
		const untidy = M.values.map((set) => [...set!, ...set!].reverse());
		expect(compare({ ...M, values: untidy }, D, 1)).toEqual(compare(M, D, 1));
	});

	it('beside another one looks at every pair of options', () => {
		const random = seededRandom(5);
		const { M } = study(random, 0);
		const follows = M.values.map((set) => (random() < (set!.includes(2) ? 0.7 : 0.2) ? [0] : [1]));
		const N: Variable = { id: 'N', kind: 'choices', options: ['x', 'y'], values: follows };
		const found = compare(M, N, 1);
		expect(found.options).toHaveLength(12);
		const strongest = found.options!.filter(({ p }) => p === found.p).map(({ a }) => a);
		expect(strongest).toEqual(['c', 'c']);
		const both = M.values.filter(
			(set, row) => set!.includes(2) && follows[row]!.includes(0)
		).length;
		expect(found.options!.find(({ a, b }) => a === 'c' && b === 'x')!.n).toBe(both);
	});

	it('raises a false alarm in at most 5 of 100 studies without any effect', () => {
		const random = seededRandom(9);
		let [onDyad, onChoice] = [0, 0];
		for (let at = 0; at < 200; at++) {
			const { M, D, K } = study(random, 0);
			if (compare(M, D, at).p! <= 0.05) onDyad++;
			if (compare(M, K, at).p! <= 0.05) onChoice++;
		}
		// Ten and three standard errors.
		expect(Math.max(onDyad, onChoice)).toBeLessThan(20);
		expect(Math.min(onDyad, onChoice)).toBeGreaterThan(0);
	});
});
