import { describe, expect, it } from 'vitest';
import { chiSquareTail } from './distributions.ts';
import { noncentralChiSquareTail, noncentralityInterval } from './noncentral.ts';

// Expected values are those of SciPy 1.10: ncx2.sf, and its root by brentq.
describe('the noncentral chi-square distribution', () => {
	it.each([
		[10, 3, 5, 0.29335135222254816],
		[300, 48, 250, 0.4643027162149796],
		[5, 1, 0.001, 0.025420555792396073],
		[2500, 4, 2300, 0.022159931318206608],
		[40, 4, 120, 0.9999992391806507]
	])('has the right tail at %d with %d degrees and λ = %d', (x, df, lambda, expected) => {
		expect(Math.abs(noncentralChiSquareTail(x, df, lambda) / expected - 1)).toBeLessThan(1e-8);
	});

	it('is the central one at λ = 0', () => {
		expect(noncentralChiSquareTail(7, 3, 0)).toBeCloseTo(chiSquareTail(7, 3), 12);
	});

	it.each([
		[39.33, 1, 18.588165679383724, 67.75475196200492],
		[3.2, 4, 0, 9.588687005174098],
		[60, 12, 24.01359317199171, 81.86404351669273]
	])('gives the interval of λ for %d with %d degrees', (x, df, low, high) => {
		const found = noncentralityInterval(x, df);
		expect(found.low).toBeCloseTo(low, 4);
		expect(found.high).toBeCloseTo(high, 4);
	});
});
