import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, benjaminiYekutieli } from './benjamini-hochberg.ts';
import { holm } from './holm.ts';

// The fifteen p-values of Benjamini and Hochberg 1995, section 4.
const published = [
	0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
	0.6528, 0.759, 1
];
const shuffled = [3, 14, 0, 7, 9, 1, 12, 5, 2, 13, 8, 4, 11, 6, 10].map((at) => published[at]!);

describe('a correction for many comparisons', () => {
	it('keeps the four of fifteen of the published example, and Holm the first three', () => {
		expect(benjaminiHochberg(shuffled).filter((p) => p <= 0.05)).toHaveLength(4);
		expect(holm(shuffled).filter((p) => p <= 0.05)).toHaveLength(3);
	});

	it('is p times all, divided by its rank, on the published example', () => {
		const found = benjaminiHochberg(published);
		for (const [at, p] of [0.0015, 0.003, 0.0095, 0.035625, 0.0603].entries()) {
			expect(found[at]).toBeCloseTo(p, 6);
		}
		const harmonic = 1 + 1 / 2 + 1 / 3 + 1 / 4;
		const four = benjaminiYekutieli([0.001, 0.04, 0.02, 0.9]);
		for (const [at, p] of [0.004, 0.16 / 3, 0.04, 0.9].entries()) {
			expect(four[at]).toBeCloseTo(Math.min(1, p * harmonic), 12);
		}
	});

	it('by Holm multiplies the least by all, the next by one less, and never goes down', () => {
		expect(holm([0.03, 0.01, 0.9, 0.015])).toEqual([0.06, 0.04, 0.9, 0.045]);
		expect(holm([0.01, 0.04, 0.04])).toEqual([0.03, 0.08, 0.08]);
	});

	it('leaves a single one as it is and an empty list empty', () => {
		for (const correct of [holm, benjaminiHochberg, benjaminiYekutieli]) {
			expect(correct([0.04])).toEqual([0.04]);
			expect(correct([])).toEqual([]);
		}
	});
});
