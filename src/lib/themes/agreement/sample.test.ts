import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawSample, inDrawnOrder, sampleCount, type Drawable } from './sample.ts';

const texts = (sizes: Record<string, number>): Drawable[] =>
	Object.entries(sizes).flatMap(([theme, n]) =>
		Array.from({ length: n }, (_, at) => ({ id: `${theme}-${at}`, theme }))
	);
const perTheme = (ids: readonly string[]) =>
	Object.fromEntries(
		[...Map.groupBy(ids, (id) => id.split('-')[0]!)].map(([theme, of]) => [theme, of.length])
	);

describe('a sample', () => {
	test('takes from each theme in proportion', () => {
		const drawn = drawSample(texts({ a: 200, b: 100, c: 100 }), 40, 1);
		expect(perTheme(drawn)).toEqual({ a: 20, b: 10, c: 10 });
	});

	test('takes at least one text of a small theme', () => {
		const drawn = drawSample(texts({ a: 400, b: 3, c: 1 }), 50, 1);
		expect(drawn).toHaveLength(50);
		expect(perTheme(drawn)).toMatchObject({ b: 1, c: 1 });
	});

	test('is the same in whatever order the texts come, and another one with another seed', () => {
		const all = texts({ a: 60, b: 40, c: 9 });
		const drawn = drawSample(all, 20, 5);
		expect(drawSample(all.toReversed(), 20, 5)).toEqual(drawn);
		expect(drawSample(all, 20, 6)).not.toEqual(drawn);
	});

	test('has exactly the texts asked for, once each, or all there are', () => {
		const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(sizes, fc.nat(80), fc.nat(), (of, count, seed) => {
				const all = texts(Object.fromEntries(of.map((n, at) => [`t${at}`, n])));
				const drawn = drawSample(all, count, seed);
				expect(new Set(drawn).size).toBe(Math.min(count, all.length));
			})
		);
	});

	test('lets no theme stand together in the order of coding', () => {
		const drawn = drawSample(texts({ a: 100, b: 100 }), 40, 2);
		const turns = drawn.filter((id, at) => at > 0 && id[0] !== drawn[at - 1]![0]).length;
		expect(turns).toBeGreaterThan(10);
	});

	test('keeps the order of the others when a text leaves', () => {
		const ids = texts({ a: 30 }).map(({ id }) => id);
		const order = inDrawnOrder(ids, 9);
		const without = inDrawnOrder(
			ids.filter((id) => id !== order[4]),
			9
		);
		expect(without).toEqual(order.filter((_, at) => at !== 4));
	});
});

test.each([
	['fifty', 437, 50],
	['fifty', 30, 30],
	['tenth', 437, 44],
	['tenth', 0, 0]
] as const)('a sample of size %s out of %d has %d texts', (size, all, count) => {
	expect(sampleCount(size, all)).toBe(count);
});
