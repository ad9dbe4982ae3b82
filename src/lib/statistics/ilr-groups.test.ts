import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import type { Shares } from '#lib/signifiers/answer.ts';
import { triadByGroup } from './ilr-groups.ts';
import { dots } from './ilr-test-dots.ts';

// Pinned values come from NumPy: pairwise distances of centred log-ratios, 100,000 random orders.

describe('dots by group', () => {
	it('give the pseudo-F share of a second implementation, and its p', () => {
		const groups = [0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2];
		const { effect, p } = triadByGroup(dots, groups, 3, seededRandom(1));
		expect(effect.value).toBeCloseTo(0.5932654549, 9);
		expect(effect.low).toBeGreaterThan(0.3);
		expect(effect.high).toBeLessThan(0.9);
		expect(p).toBeGreaterThan(0.00057 / 2);
		expect(p).toBeLessThan(0.00057 * 6);
	});

	it('say nothing where the groups lie through each other', () => {
		const groups = [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0];
		const { effect, p } = triadByGroup(dots, groups, 2, seededRandom(1));
		expect(p).toBeGreaterThan(0.95);
		expect([effect.value, effect.low]).toEqual([0, 0]);
	});

	it('give p 1 and no effect when all dots are on one spot', () => {
		const same = dots.map((): Shares => [0.2, 0.3, 0.5]);
		const groups = dots.map((_, at) => at % 2);
		const { effect, p } = triadByGroup(same, groups, 2, seededRandom(1));
		expect([p, effect.value, effect.low, effect.high]).toEqual([1, 0, 0, 0]);
	});
});
