import { expect, test } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import { alphaInterval } from './alpha-interval.ts';
import { alphaOf, nominal, pairsOf } from './krippendorff.ts';

/** Two coders who see what is there in `share` of the texts, and guess in the others. */
function codedBy(share: number, texts: number, seed: number): string[][] {
	const random = seededRandom(seed);
	const any = () => 'abcd'[Math.floor(random() * 4)]!;
	return Array.from({ length: texts }, () => {
		const seen = any();
		return [0, 1].map(() => (random() < share ? seen : any()));
	});
}

test('the interval lies around alpha and gets narrower with more texts', () => {
	const widths = [20, 80, 320].map((texts) => {
		const pairs = pairsOf(codedBy(0.8, texts, 7), nominal);
		const alpha = alphaOf(pairs)!;
		const [low, high] = alphaInterval(pairs, 1)!;
		expect(low).toBeLessThan(alpha);
		expect(high).toBeGreaterThan(alpha);
		return high - low;
	});
	expect(widths[1]).toBeLessThan(widths[0]! * 0.75);
	expect(widths[2]).toBeLessThan(widths[1]! * 0.75);
});

test('about 95 of 100 intervals hold the true value', () => {
	// Of two coders who each see it with chance s, alpha is s² in the long run.
	const held = Array.from({ length: 100 }, (_, seed) => {
		const [low, high] = alphaInterval(pairsOf(codedBy(0.8, 60, seed), nominal), seed)!;
		return low <= 0.64 && high >= 0.64;
	}).filter(Boolean).length;
	expect(held).toBeGreaterThanOrEqual(88);
	expect(held).toBeLessThan(100);
});

test('the same seed gives the same interval', () => {
	const pairs = pairsOf(codedBy(0.7, 50, 3), nominal);
	expect(alphaInterval(pairs, 5)).toEqual(alphaInterval(pairs, 5));
	expect(alphaInterval(pairs, 5)).not.toEqual(alphaInterval(pairs, 6));
});

test('there is no interval where there is no alpha', () => {
	expect(alphaInterval(pairsOf([['a', 'a']], nominal), 1)).toBeNull();
});
