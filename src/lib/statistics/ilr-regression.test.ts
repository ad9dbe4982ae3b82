import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import type { Shares } from '#lib/signifiers/answer.ts';
import { triadByNumber, triadByTriad } from './ilr-regression.ts';
import { dots } from './ilr-test-dots.ts';

// Pinned values come from NumPy: pairwise distances of centred log-ratios, 100,000 random orders.

const beside: Shares[] = [
	[0.2, 0.3, 0.5],
	[0.3, 0.3, 0.4],
	[0.1, 0.5, 0.4],
	[0.2, 0.2, 0.6],
	[0.5, 0.3, 0.2],
	[0.6, 0.2, 0.2],
	[0.4, 0.4, 0.2],
	[0.3, 0.6, 0.1],
	[0.4, 0.3, 0.3],
	[0.2, 0.6, 0.2],
	[0.45, 0.1, 0.45],
	[0.3, 0.2, 0.5]
];
const places = [0.1, 0.2, 0.2, 0.15, 0.8, 0.95, 0.7, 0.7, 0.5, 0.55, 0.4, 0.5];

describe('dots beside a number or other dots', () => {
	it('give the regression on average ranks of a second implementation', () => {
		const { effect, p } = triadByNumber(dots, places, seededRandom(1));
		expect(effect.value).toBeCloseTo((0.64469460616 - 1 / 11) / (1 - 1 / 11), 9);
		expect(p).toBeLessThan(1e-3);
		const outlier = places.map((place) => (place === 0.95 ? 1e6 : place));
		expect(triadByNumber(dots, outlier, seededRandom(1))).toEqual({ effect, p });
	});

	it('give the RV of a second implementation, the same from both sides', () => {
		const { effect, p } = triadByTriad(dots, beside, seededRandom(1));
		expect(effect.value).toBeCloseTo(0.2876544435, 9);
		expect(p).toBeGreaterThan(0.0317 * 0.6);
		expect(p).toBeLessThan(0.0317 * 1.5);
		expect(triadByTriad(beside, dots, seededRandom(1)).effect.value).toBeCloseTo(effect.value, 12);
		expect(triadByTriad(dots, dots, seededRandom(1)).effect).toMatchObject({ value: 1 });
	});

	it('give p 1 and no effect without any spread', () => {
		const constant = triadByNumber(dots, places.fill(0.5), seededRandom(1));
		expect([constant.p, constant.effect.value, constant.effect.high]).toEqual([1, 0, 0]);
	});
});
