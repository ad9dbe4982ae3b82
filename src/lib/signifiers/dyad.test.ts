import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binOf, quantile, summariseDyad } from './dyad.ts';

const position = fc.double({ min: 0, max: 1, noNaN: true });

describe('a quantile', () => {
	it('of 1 to 10 has quartiles 3.25, 5.5 and 7.75, as in R (type 7)', () => {
		const list = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
		expect([0.25, 0.5, 0.75].map((p) => quantile(list, p))).toEqual([3.25, 5.5, 7.75]);
		expect([0, 1].map((p) => quantile(list, p))).toEqual([1, 10]);
		expect(quantile(list, 0.9)).toBeCloseTo(9.1, 12);
	});

	it('of one answer is that answer and of no answers is nothing', () => {
		expect(quantile([0.4], 0.25)).toBe(0.4);
		expect(quantile([], 0.5)).toBeNull();
	});
});

describe('the bin of a position', () => {
	it('starts at its own lower border, whichever way the float was made', () => {
		for (let bin = 0; bin < 20; bin++) {
			expect(binOf(bin / 20)).toBe(bin);
			expect(binOf(bin * 0.05)).toBe(bin);
			expect(binOf((bin * 5) / 100)).toBe(bin);
		}
		expect(binOf(0.15)).toBe(3);
		expect(binOf(0.1 + 0.2)).toBe(6);
		expect(binOf(1 - 0.9)).toBe(2);
		expect(binOf(1 - 0.8)).toBe(4);
		expect(binOf(0.1499999)).toBe(2);
	});

	it('is the last one for 1', () => expect(binOf(1)).toBe(19));
});

describe('the summary of a dyad', () => {
	it('gives mean .5 and sd .2138 (divisor n − 1) for a known list', () => {
		const summary = summariseDyad([0.9, 0.2, 0.4, 0.5, 0.4, 0.7, 0.4, 0.5]);
		expect(summary.n).toBe(8);
		expect(summary.mean).toBeCloseTo(0.5, 12);
		expect(summary.sd).toBeCloseTo(Math.sqrt(0.32 / 7), 12);
		expect(summary.median).toBeCloseTo(0.45, 12);
		expect(summary.q1).toBeCloseTo(0.4, 12);
		expect(summary.q3).toBeCloseTo(0.55, 12);
		expect(summary.histogram).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 3, 0, 2, 0, 0, 0, 1, 0, 0, 0, 1, 0]);
	});

	it('has no numbers without answers and no spread with one', () => {
		const nothing = { n: 0, mean: null, sd: null, median: null, q1: null, q3: null };
		expect(summariseDyad([])).toEqual({ ...nothing, histogram: new Array(20).fill(0) });
		expect(summariseDyad([0.3])).toMatchObject({ n: 1, mean: 0.3, sd: null, median: 0.3 });
	});

	it('gives equal answers a spread of exactly zero', () => {
		fc.assert(
			fc.property(position, fc.integer({ min: 2, max: 50 }), (value, n) => {
				expect(summariseDyad(new Array<number>(n).fill(value))).toMatchObject({
					mean: value,
					sd: 0
				});
			})
		);
	});

	it('puts every answer in one bin and leaves the given list in its order', () => {
		fc.assert(
			fc.property(fc.array(position), (positions) => {
				const before = [...positions];
				const { histogram } = summariseDyad(positions);
				expect(histogram.reduce((sum, count) => sum + count, 0)).toBe(positions.length);
				expect(positions).toEqual(before);
			})
		);
	});

	it('keeps lowest ≤ q1 ≤ median ≤ q3 ≤ highest', () => {
		fc.assert(
			fc.property(fc.array(position, { minLength: 1 }), (positions) => {
				const { q1, median, q3 } = summariseDyad(positions);
				const order = [Math.min(...positions), q1!, median!, q3!, Math.max(...positions)];
				for (let at = 1; at < order.length; at++) {
					expect(order[at]! - order[at - 1]!).toBeGreaterThanOrEqual(-1e-15);
				}
			})
		);
	});
});
