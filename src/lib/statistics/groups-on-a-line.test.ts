import { permutationTest } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import { cliffsDelta } from './cliffs-delta.ts';
import { dunn } from './dunn.ts';
import { kruskalWallis } from './kruskal-wallis.ts';
import { mannWhitney } from './mann-whitney.ts';
import { averageRanks } from './ranks.ts';
import { brownForsythe } from './spread.ts';

const a = [0.12, 0.35, 0.35, 0.41, 0.5, 0.5, 0.62, 0.7, 0.7, 0.88, 0.93, 1];
const b = [0, 0.1, 0.1, 0.2, 0.35, 0.35, 0.4, 0.41, 0.5, 0.62, 0.3];
const c = [0.5, 0.55, 0.6, 0.62, 0.7, 0.7, 0.8, 0.9, 0.93, 0.97];

describe('ranks', () => {
	it('are averaged over equal values, which are counted', () => {
		const expected = { ranks: [2.5, 1, 5, 2.5, 5, 5], ties: 6 + 24 };
		expect(averageRanks([2, 1, 7, 2, 7, 7])).toEqual(expected);
	});
});

// Expected p-values are those of SciPy 1.10: mannwhitneyu, kruskal, levene(center='median').
describe('two groups on a line', () => {
	it('have the p of SciPy, whichever is named first', () => {
		expect(mannWhitney(a, b).p).toBeCloseTo(0.010300283135324079, 12);
		expect(mannWhitney(b, a).p).toBe(mannWhitney(a, b).p);
	});

	it('have a p that a permutation of the answers agrees with', () => {
		const [one, other] = [a.slice(0, 9), b.slice(0, 9)];
		const { ranks } = averageRanks([...one, ...other]);
		const drawn = permutationTest(
			ranks.slice(0, 9),
			ranks.slice(9),
			'two_side',
			20_000,
			seededRandom(3)
		);
		expect(mannWhitney(one, other).p).toBeGreaterThan(drawn * 0.9);
		expect(mannWhitney(one, other).p).toBeLessThan(drawn * 1.25);
	});

	it('have p = 1 when all answers are equal', () => {
		expect(mannWhitney([0.5, 0.5], [0.5, 0.5, 0.5]).p).toBe(1);
	});

	it('have the effect of counting all pairs one by one', () => {
		const pairs = a.flatMap((one) => b.map((other) => Math.sign(one - other)));
		const delta = pairs.reduce<number>((sum, sign) => sum + sign, 0) / pairs.length;
		expect(cliffsDelta(a, b).value).toBeCloseTo(delta, 12);
		expect(cliffsDelta(b, a).value).toBeCloseTo(-delta, 12);
	});

	it('have an interval that holds the true effect in 95% of studies', () => {
		const random = seededRandom(11);
		let held = 0;
		for (let study = 0; study < 1000; study++) {
			// One of two uniform rows, on a scale with ties: P(above) − P(below) is .36 exactly.
			const first = Array.from({ length: 40 }, () => Math.floor(random() * 20 + 4));
			const second = Array.from({ length: 25 }, () => Math.floor(random() * 20));
			const { low, high } = cliffsDelta(first, second);
			if (low <= 0.36 && 0.36 <= high) held++;
		}
		expect(held).toBeGreaterThan(925);
		expect(held).toBeLessThan(975);
	});

	it('that do not overlap have an effect of 1 and an interval that is not a point', () => {
		const { value, low, high } = cliffsDelta(
			Array.from({ length: 20 }, (_, at) => 1 + at),
			Array.from({ length: 30 }, (_, at) => -at)
		);
		expect([value, high]).toEqual([1, 1]);
		expect(low).toBeCloseTo((20 - 3.8415) / (20 + 3.8415), 4);
	});
});

describe('more groups on a line', () => {
	it('have the H and p of SciPy', () => {
		expect(kruskalWallis([a, b, c]).h).toBeCloseTo(14.320697474152995, 10);
		expect(kruskalWallis([a, b, c]).p).toBeCloseTo(0.0007767836127306563, 12);
	});

	it('have an effect of H/(n − 1) within its interval, 0 for equal answers', () => {
		const { value, low, high } = kruskalWallis([a, b, c]).effect;
		expect(value).toBeCloseTo(14.320697474152995 / 32, 10);
		expect(low).toBeGreaterThan(0);
		expect([low < value, value < high]).toEqual([true, true]);
		const equal = kruskalWallis([[1, 1], [1, 1], [1]]);
		expect([equal.p, equal.effect.value, equal.effect.low]).toEqual([1, 0, 0]);
	});

	// Dunn's formula written out in NumPy, then Holm by hand: three, two and one times p.
	it('are told apart by Dunn with Holm', () => {
		const [ab, ac, bc] = dunn([a, b, c]);
		expect(ab).toMatchObject({ one: 0, other: 1, p: expect.closeTo(2 * 0.010565218877973709, 12) });
		expect(ac).toMatchObject({ one: 0, other: 2, p: expect.closeTo(0.2019498501714736, 12) });
		expect(bc).toMatchObject({
			one: 1,
			other: 2,
			p: expect.closeTo(3 * 0.00022158154924643432, 12)
		});
	});

	it('differ in spread as SciPy says', () => {
		expect(brownForsythe([a, b, c]).f).toBeCloseTo(1.576637293162608, 10);
		expect(brownForsythe([a, b, c]).p).toBeCloseTo(0.22331729648268436, 10);
	});

	it('do not differ in spread when every answer is as far from the middle of its group', () => {
		expect(
			brownForsythe([
				[0.25, 0.75],
				[0, 0.5, 0, 0.5],
				[0.5, 1]
			]).p
		).toBe(1);
	});
});
