import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import type { Shares } from '#lib/signifiers/answer.ts';
import { ilrInverse } from '#lib/signifiers/composition.ts';
import { fTail } from './distributions.ts';
import { centreRegion, isInRegion, regionLimit, regionOutline } from './region.ts';

const random = seededRandom(20);

function normal(): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Logistic-normal dots around a centre, the two coordinates correlated. */
function dotsAround([z1, z2]: readonly [number, number], n: number, spread = 1): Shares[] {
	return Array.from({ length: n }, () => {
		const shared = normal();
		const [one, other] = [shared + normal() / 2, shared - normal() / 2];
		return ilrInverse([z1 + spread * one, z2 + (spread * other) / 2]);
	});
}

describe('the limit of the region', () => {
	it.each([
		[10, 1.003],
		[20, 0.375],
		[30, 0.231],
		[50, 0.13],
		[100, 0.062],
		[437, 0.014]
	])('is for %i dots %d', (n, limit) => {
		expect(Math.abs(regionLimit(n) - limit)).toBeLessThanOrEqual(0.0005);
	});

	it('holds the 95% point of F(2, n − 2)', () => {
		for (const n of [5, 30, 437]) {
			const f = (regionLimit(n) * n * (n - 2)) / (2 * (n - 1));
			expect(fTail(f, 2, n - 2)).toBeCloseTo(0.05, 10);
		}
	});
});

describe('the region', () => {
	it.each([30, 100])('holds the true centre of %i dots in 95% of draws', (n) => {
		const truth = [0.4, -0.3] as const;
		const draws = 2000;
		const held = Array.from({ length: draws }, () =>
			isInRegion(dotsAround(truth, n), ilrInverse(truth))
		).filter(Boolean).length;
		expect(Math.abs(held / draws - 0.95)).toBeLessThan(0.015);
	});

	it('lies around the centre, its outline is its border', () => {
		const dots = dotsAround([0.4, -0.3], 50);
		const { centre, outline, reason } = centreRegion(dots);
		expect(reason).toBeNull();
		expect(isInRegion(dots, centre!)).toBe(true);
		for (const point of outline!) {
			expect(point[0] + point[1] + point[2]).toBeCloseTo(1, 12);
			const between = (part: number) =>
				point.map((share, at) => share ** part * centre![at]! ** (1 - part)) as [
					number,
					number,
					number
				];
			expect([isInRegion(dots, between(0.999)), isInRegion(dots, between(1.001))]).toEqual([
				true,
				false
			]);
		}
	});

	it('is hidden below 30 dots, the centre only below 10', () => {
		const dots = dotsAround([0, 0], 30, 0.2);
		expect(centreRegion(dots).outline).toHaveLength(72);
		expect(centreRegion(dots.slice(0, 29))).toMatchObject({
			outline: null,
			reason: 'tooFewForRegion'
		});
		expect(centreRegion(dots.slice(0, 29)).centre).not.toBeNull();
		expect(centreRegion(dots.slice(0, 9))).toMatchObject({
			centre: null,
			outline: null,
			reason: 'tooFew'
		});
	});

	it('is hidden with the centre when dots lie in camps or on the border', () => {
		const camps = Array.from({ length: 40 }, (_, at): Shares =>
			at % 2 ? [0.8, 0.1, 0.1] : [0.1, 0.8, 0.1]
		);
		expect(centreRegion(camps)).toMatchObject({ centre: null, outline: null, reason: 'camps' });
		const border = dotsAround([0, 0], 40, 0.1).map((dot, at): Shares =>
			at % 4 ? dot : [0.5, 0.5, 0]
		);
		expect(centreRegion(border)).toMatchObject({
			centre: null,
			outline: null,
			reason: 'zeros',
			zeros: 10
		});
	});

	it('is not drawn when all dots lie on one line of log-ratios', () => {
		const line = Array.from({ length: 40 }, (_, at) => ilrInverse([at / 100, at / 50]));
		expect(regionOutline(line, 8)).toBeNull();
		expect(centreRegion(line)).toMatchObject({ outline: null, reason: 'noSpread' });
	});
});
