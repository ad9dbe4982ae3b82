import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weekStretches } from './week-stretches.ts';

test('stretches lie one after the other, from the first week to the last, twelve at most', () => {
	const weeks = fc.array(fc.integer({ min: 2500, max: 3100 }), { minLength: 1 });
	fc.assert(
		fc.property(weeks, (given) => {
			const stretches = weekStretches(given);
			expect(stretches.length).toBeLessThanOrEqual(12);
			expect([stretches[0]![0], stretches.at(-1)![1]]).toEqual([
				Math.min(...given),
				Math.max(...given)
			]);
			for (const [at, [from, to]] of stretches.entries()) {
				expect(from).toBeLessThanOrEqual(to);
				if (at > 0) expect(from).toBe(stretches[at - 1]![1] + 1);
			}
		})
	);
});

test('they are as short as twelve allow: weeks first, then two, then four', () => {
	expect(weekStretches([10, 21])).toHaveLength(12);
	expect(weekStretches([10, 22])[0]).toEqual([10, 11]);
	expect(weekStretches([10, 34])[0]).toEqual([10, 13]);
	expect(weekStretches([])).toEqual([]);
});
