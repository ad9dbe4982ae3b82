import { jStat } from 'jstat';
import { describe, expect, it } from 'vitest';
import { chiSquareTail, fTail, normalTail, tBothTails } from './distributions.ts';

// Expected values are those of SciPy 1.10 (norm, chi2, f and t, sf).
describe('a tail', () => {
	it.each([
		['normal', normalTail(0.1), 0.460172162722971],
		['normal', normalTail(-1), 0.8413447460685429],
		['normal', normalTail(5), 2.866515718791933e-7],
		['normal', normalTail(37), 5.7255712225239266e-300],
		['chi-square', chiSquareTail(3.84, 1), 0.05004352124870519],
		['chi-square', chiSquareTail(80, 48), 0.0025553320503898256],
		['chi-square', chiSquareTail(500, 48), 1.6152044185717095e-76],
		['chi-square', chiSquareTail(1400, 10), 9.92039147980046e-295],
		['F', fTail(0.3, 5, 12), 0.9035764187474348],
		['F', fTail(13.85, 2, 434), 1.4763132806854833e-6],
		['F', fTail(300, 8, 428), 3.348506927895298e-170],
		['t', tBothTails(0.2, 3), 0.854270329246279],
		['t', tBothTails(6.5, 435), 2.2048818761262762e-10],
		['t', tBothTails(30, 435), 5.582442872604116e-108]
	])('of %s keeps twelve digits, however small', (_, found, expected) => {
		expect(Math.abs(found / expected - 1)).toBeLessThan(1e-12);
	});

	// jStat itself is 7e-9 away from SciPy in t and F.
	it('equals that of a second implementation over a whole range', () => {
		for (let x = 0.05; x < 12; x += 0.37) {
			expect(normalTail(x)).toBeCloseTo(1 - jStat.normal.cdf(x, 0, 1), 8);
			expect(tBothTails(x, 9)).toBeCloseTo(2 * (1 - jStat.studentt.cdf(x, 9)), 7);
			for (const df of [1, 4, 33]) {
				expect(chiSquareTail(x, df)).toBeCloseTo(1 - jStat.chisquare.cdf(x, df), 8);
				expect(fTail(x, df, 20)).toBeCloseTo(1 - jStat.centralF.cdf(x, df, 20), 7);
			}
		}
	});

	it('is 1 at nothing and 0 at infinity', () => {
		expect([chiSquareTail(0, 3), fTail(0, 2, 5), tBothTails(0, 5)]).toEqual([1, 1, 1]);
		const far = [chiSquareTail(Infinity, 3), fTail(Infinity, 2, 5), tBothTails(Infinity, 5)];
		expect(far).toEqual([0, 0, 0]);
	});
});
