import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import { demoVariables } from './demo-test-variables.ts';
import { hasTwoHumps, sarle } from './two-humps.ts';

const random = seededRandom(8);

function normal(middle: number, sd: number): number {
	const z = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
	return Math.min(1, Math.max(0, middle + sd * z));
}

function flagged(n: number, draw: () => number): number {
	const groups = Array.from({ length: 150 }, () => Array.from({ length: n }, draw));
	return groups.filter(hasTwoHumps).length / groups.length;
}

describe('two humps', () => {
	// SciPy 1.10: skew and kurtosis with bias=False.
	it('start from the coefficient of Sarle', () => {
		const values = [0.12, 0.35, 0.35, 0.41, 0.5, 0.5, 0.62, 0.7, 0.7, 0.88, 0.93, 1];
		expect(sarle(values)).toBeCloseTo(0.30031555907357876, 12);
		expect([sarle([0.5, 0.5, 0.5, 0.5, 0.5]), sarle([0, 1, 1])]).toEqual([0, 0]);
	});

	it('are seen in two camps of 60', () => {
		const camps = () => normal(random() < 0.5 ? 0.2 : 0.8, 0.12);
		expect(flagged(60, camps)).toBeGreaterThan(0.88);
		expect(hasTwoHumps([...Array<number>(15).fill(0), ...Array<number>(15).fill(1)])).toBe(true);
	});

	it('are not seen in one crowd, a skewed one, a handful apart, or answers all over the line', () => {
		for (const n of [12, 30, 120]) {
			// In a dozen answers chance makes camps of its own.
			const few = n < 30 ? 0.08 : 0.03;
			expect(flagged(n, () => normal(0.5, 0.2))).toBeLessThan(few);
			expect(flagged(n, () => Math.min(1, -0.2 * Math.log(1 - random())))).toBeLessThan(few);
			let place = 0;
			const handful = () => normal(place++ % n < n / 10 ? 0.95 : 0.3, 0.08);
			expect(flagged(n, handful)).toBeLessThan(few);
			expect(flagged(n, random)).toBeLessThan(few);
		}
	});

	it('are not seen where nobody answered or all answered the same', () => {
		expect([hasTwoHumps([]), hasTwoHumps(Array<number>(30).fill(0.4))]).toEqual([false, false]);
	});

	it('are in no dyad of the demo study as a whole', () => {
		for (const variable of demoVariables()) {
			if (variable.kind !== 'dyad') continue;
			expect(hasTwoHumps(variable.values.filter((value) => value !== null))).toBe(false);
		}
	});
});
