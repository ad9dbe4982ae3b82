import { jStat } from 'jstat';
import { sampleRankCorrelation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import { spearman } from './spearman.ts';

const one = [1, 1, 1, 2, 2, 3, 3, 3, 3, 4, 5, 5];
const other = [2, 1, 1, 3, 2, 2, 5, 4, 4, 4, 1, 5];

describe('Spearman', () => {
	it('equals SciPy and jStat where many answers are equal', () => {
		const { effect, p } = spearman(one, other);
		expect(effect.value).toBeCloseTo(0.5082950505010435, 12);
		expect(effect.value).toBeCloseTo(jStat.spearmancoeff(one, other), 12);
		expect(p).toBeCloseTo(0.09153769618489198, 12);
	});

	it('equals simple-statistics where no answers are equal', () => {
		const random = seededRandom(4);
		const [x, y] = [1, 2].map(() => Array.from({ length: 40 }, random)) as [number[], number[]];
		expect(spearman(x, y).effect.value).toBeCloseTo(sampleRankCorrelation(x, y), 12);
	});

	it('has the interval of Bonett and Wright', () => {
		const reach = 1.959963984540054 * Math.sqrt((1 + 0.5082950505 ** 2 / 2) / 9);
		const middle = 0.5 * Math.log((1 + 0.5082950505) / (1 - 0.5082950505));
		const { low, high } = spearman(one, other).effect;
		expect(low).toBeCloseTo(Math.tanh(middle - reach), 8);
		expect(high).toBeCloseTo(Math.tanh(middle + reach), 8);
	});

	it('is 1 and −1 when the order is the same and when it is turned round', () => {
		const back = [...one].reverse();
		expect(spearman(one, one)).toMatchObject({ effect: { value: 1, low: 1, high: 1 }, p: 0 });
		expect(
			spearman(
				one,
				one.map((value) => -value)
			).effect.value
		).toBe(-1);
		expect(spearman(one, back).effect.value).toBeLessThan(0);
	});

	it('of two unrelated rows full of equal answers is 0, and calls 5 in 100 of them related', () => {
		const random = seededRandom(20);
		const tied = () => Array.from({ length: 120 }, () => Math.floor(4 * random() ** 2));
		let sum = 0;
		let alarms = 0;
		for (let draw = 0; draw < 2000; draw++) {
			const { effect, p } = spearman(tied(), tied());
			sum += effect.value;
			if (p <= 0.05) alarms++;
		}
		// Three standard errors: 3/√(2000 · 119), and 3 · √(2000 · .05 · .95).
		expect(Math.abs(sum / 2000)).toBeLessThan(0.0062);
		expect(Math.abs(alarms - 100)).toBeLessThan(30);
	});
});
