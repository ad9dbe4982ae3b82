import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import { ilrInverse } from '#lib/signifiers/composition.ts';
import { triadByGroup } from './ilr-groups.ts';
import { pearsonTail, permutationP } from './ilr-permutation.ts';

describe('the share of random orders', () => {
	it.each([
		[3, { mean: 1, sd: 0.5, skewness: 1.2 }, 0.00313368768948],
		[1, { mean: 1, sd: 0.5, skewness: 1.2 }, 0.420183793495],
		[9, { mean: 1, sd: 0.5, skewness: 2.5 }, 3.96914225931e-7],
		[1.5, { mean: 1, sd: 0.5, skewness: 0 }, 0.158655253931]
	])('has the Pearson type III tail of SciPy at %d', (value, moments, expected) => {
		expect(pearsonTail(value, moments) / expected).toBeCloseTo(1, 8);
	});

	// With twelve dots the tail is careful by up to a factor six, with hundreds it is within a third.
	it('is counted where moments would be wrong by far', () => {
		const random = seededRandom(5);
		const p = permutationP(9, { mean: 1, sd: 0.5, skewness: 1 }, () => (random() < 0.2 ? 9 : 1));
		expect(p).toBeGreaterThan(0.1);
		expect(p).toBeLessThan(0.3);
	});

	it('is as often below .05 as chance allows, and below .001 once in a thousand', () => {
		const random = seededRandom(11);
		const cloud = Array.from({ length: 60 }, () => ilrInverse([random() * 4, random() ** 3]));
		const ps = Array.from({ length: 2000 }, () => {
			const groups = cloud.map(() => Math.floor(random() * 2));
			return triadByGroup(cloud, groups, 2, random).p;
		});
		const below = (limit: number) => ps.filter((p) => p <= limit).length;
		expect(Math.abs(below(0.05) - 100)).toBeLessThan(30);
		expect(Math.abs(below(0.5) - 1000)).toBeLessThan(70);
		expect(below(0.001)).toBeLessThan(9);
	});
});
