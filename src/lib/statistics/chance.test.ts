import { expect, it } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import type { Shares } from '#lib/signifiers/answer.ts';
import { countZones } from '#lib/signifiers/zones.ts';
import { chanceOf } from './chance.ts';

const none = { a: 0, b: 0, c: 0, ab: 0, bc: 0, ca: 0, centre: 0 };

it('gives the chi-square of SciPy from 42 dots', () => {
	const counts = { a: 20, b: 5, c: 10, ab: 9, bc: 7, ca: 12, centre: 37 };
	const { chiSquare, p, test } = chanceOf(counts, seededRandom(1));
	expect(test).toBe('chi-square');
	expect(chiSquare).toBeCloseTo(41.2083333333, 9);
	expect(p! / 2.634502677e-7).toBeCloseTo(1, 8);
});

it('gives no p below 10 dots, draws below 42, and takes the distribution from there', () => {
	expect(chanceOf({ ...none, a: 9 }, seededRandom(1)).p).toBeNull();
	expect(chanceOf({ ...none, a: 41 }, seededRandom(1))).toMatchObject({
		test: 'monte-carlo',
		p: 1 / 2000
	});
	expect(chanceOf({ ...none, a: 42 }, seededRandom(1)).test).toBe('chi-square');
});

it.each([12, 30, 60])('calls %i random dots a pattern in one case of twenty', (n) => {
	const random = seededRandom(n);
	const dot = (): Shares => {
		const [one, other] = [random(), random()].sort((x, y) => x - y) as [number, number];
		return [one, other - one, 1 - other];
	};
	const cases = 600;
	const alarms = Array.from({ length: cases }, () => {
		const dots = Array.from({ length: n }, dot);
		return chanceOf(countZones(dots), random).p!;
	}).filter((p) => p <= 0.05).length;
	expect(alarms).toBeGreaterThan(0.025 * cases);
	expect(alarms).toBeLessThan(0.075 * cases);
});
