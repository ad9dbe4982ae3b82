import { expect, it } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import { ilrInverse } from '#lib/signifiers/composition.ts';
import { explainedEffect } from './ilr-effect.ts';
import { triadByGroup } from './ilr-groups.ts';

it('takes off what chance explains, once from the value and twice from a resample', () => {
	const observed = { share: 0.4, byChance: 0.2 };
	const { value, low, high } = explainedEffect(observed, () => ({ share: 0.6, byChance: 0.2 }));
	expect(value).toBeCloseTo(0.25, 12);
	expect([low, high].map((end) => end.toFixed(6))).toEqual(['0.250000', '0.375000']);
});

it('is never below zero, and its interval always holds the value', () => {
	const less = explainedEffect({ share: 0.01, byChance: 0.05 }, () => ({
		share: 0,
		byChance: 0.05
	}));
	expect(less).toEqual({ name: 'r-squared', value: 0, low: 0, high: 0 });
});

it('holds the true share of 95% of samples, however many the groups', () => {
	const random = seededRandom(8);
	const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
	for (const [count, shift] of [
		[2, 0.6],
		[5, 1]
	] as const) {
		const groups = Array.from({ length: 120 }, (_, at) => at % count);
		const between = (shift ** 2 * (count - 1)) / count ** 2;
		const truth = between / (between + 2);
		const samples = 120;
		const held = Array.from({ length: samples }, () => {
			const shares = groups.map((group) => ilrInverse([normal() + (group ? 0 : shift), normal()]));
			const { low, high } = triadByGroup(shares, groups, count, random).effect;
			return low <= truth && truth <= high;
		}).filter(Boolean).length;
		expect(held / samples).toBeGreaterThan(0.89);
	}
});
