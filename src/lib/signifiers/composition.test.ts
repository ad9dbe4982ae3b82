import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shares } from './answer.ts';
import {
	arithmeticMean,
	closure,
	geometricMean,
	hasZero,
	ilr,
	ilrInverse,
	replaceZeros
} from './composition.ts';

const weight = fc.double({ min: 0, max: 1000, noNaN: true });
const weights = fc.tuple(weight, weight, weight).filter(([a, b, c]) => a + b + c > 1e-6);
const someShares = weights.map(closure);
const positive = fc.double({ min: 0.001, max: 1, noNaN: true });
const positiveShares = fc.tuple(positive, positive, positive).map(closure);
const whollyA: Shares = [1, 0, 0];
const centre: Shares = [1 / 3, 1 / 3, 1 / 3];

function expectClose(actual: readonly number[] | null, expected: readonly number[], digits = 9) {
	expect(actual).toHaveLength(expected.length);
	expected.forEach((value, at) => expect(actual?.[at]).toBeCloseTo(value, digits));
}

describe('closure', () => {
	it('gives shares that add up to 1 and keep the ratios of the weights', () => {
		fc.assert(
			fc.property(weights, ([a, b, c]) => {
				const shares = closure([a, b, c]);
				expect(shares[0] + shares[1] + shares[2]).toBeCloseTo(1, 12);
				expectClose(
					shares.map((share) => share * (a + b + c)),
					[a, b, c]
				);
			})
		);
	});

	it.each([[[0, 0, 0]], [[1, -0.1, 0.1]], [[NaN, 0, 1]], [[Infinity, 0, 1]]] as const)(
		'refuses the weights %j',
		(refused) => expect(() => closure(refused)).toThrow(RangeError)
	);
});

describe('replacement of zeros', () => {
	it('makes each zero delta and leaves the ratio of the others', () => {
		expectClose(replaceZeros([0.75, 0.25, 0]), [0.74625, 0.24875, 0.005]);
		expectClose(replaceZeros(whollyA), [0.99, 0.005, 0.005]);
		expectClose(replaceZeros([0, 0.4, 0.6], 0.01), [0.01, 0.396, 0.594]);
	});

	it('returns shares without a zero as they are', () => {
		fc.assert(fc.property(positiveShares, (shares) => replaceZeros(shares) === shares));
	});

	it('always gives shares above zero that add up to 1', () => {
		fc.assert(
			fc.property(someShares, (shares) => {
				const replaced = replaceZeros(shares);
				expect(hasZero(replaced)).toBe(false);
				expect(replaced[0] + replaced[1] + replaced[2]).toBeCloseTo(1, 9);
			})
		);
	});
});

describe('the centre of a list', () => {
	const published: Shares[] = [
		[0.7, 0.2, 0.1],
		[0.2, 0.5, 0.3],
		[0.1, 0.3, 0.6]
	];

	it('is .2962, .3818, .3220 for the example of the method, where the arithmetic mean sees none', () => {
		expectClose(geometricMean(published), [0.2962, 0.3818, 0.322], 4);
		expectClose(arithmeticMean(published), [1 / 3, 1 / 3, 1 / 3]);
	});

	it.each([
		[0.001, 0.94],
		[0.005, 0.88],
		[0.01, 0.83]
	])('hangs on delta when dots lie in a corner: %d gives A = %d', (delta, expected) => {
		expect(geometricMean([whollyA, centre], delta)?.[0]).toBeCloseTo(expected, 2);
		expect(arithmeticMean([whollyA, centre])?.[0]).toBeCloseTo(0.67, 2);
	});

	it('does not exist for an empty list', () => {
		expect(geometricMean([])).toBeNull();
		expect(arithmeticMean([])).toBeNull();
	});

	it('is the dot itself when every dot is the same', () => {
		fc.assert(
			fc.property(positiveShares, fc.integer({ min: 1, max: 9 }), (shares, n) => {
				expectClose(geometricMean(new Array<Shares>(n).fill(shares)), shares);
			})
		);
	});

	it('moves with the names of the corners, so no corner is favoured', () => {
		fc.assert(
			fc.property(fc.array(someShares, { minLength: 1, maxLength: 20 }), (list) => {
				const [a, b, c] = geometricMean(list)!;
				const turned = geometricMean(
					list.map((shares): Shares => [shares[2], shares[0], shares[1]])
				);
				expectClose(turned, [c, a, b]);
			})
		);
	});

	it('is the arithmetic mean of the log-ratios, mapped back', () => {
		fc.assert(
			fc.property(fc.array(positiveShares, { minLength: 1, maxLength: 20 }), (list) => {
				const ratios = list.map(ilr);
				const mean = (at: 0 | 1) => ratios.reduce((sum, ratio) => sum + ratio[at], 0) / list.length;
				expectClose(ilrInverse([mean(0), mean(1)]), geometricMean(list)!);
			})
		);
	});
});

describe('log-ratio coordinates', () => {
	it('are .3612 and .5396 for (.5, .3, .2), and 0 and 0 for the centre', () => {
		expectClose(ilr([0.5, 0.3, 0.2]), [0.3612, 0.5396], 4);
		expectClose(ilr(centre), [0, 0]);
	});

	it('lead back to the same shares', () => {
		fc.assert(
			fc.property(positiveShares, (shares) => expectClose(ilrInverse(ilr(shares)), shares))
		);
	});

	it('keep the distance between dots that their log-ratios have (an isometry)', () => {
		const aitchison = ([a, b, c]: Shares, [d, e, f]: Shares) =>
			Math.sqrt(
				(Math.log(a / b / (d / e)) ** 2 +
					Math.log(b / c / (e / f)) ** 2 +
					Math.log(a / c / (d / f)) ** 2) /
					3
			);
		fc.assert(
			fc.property(positiveShares, positiveShares, (one, other) => {
				const [x, y] = ilr(one);
				const [u, v] = ilr(other);
				expect(Math.hypot(x - u, y - v)).toBeCloseTo(aitchison(one, other), 9);
			})
		);
	});
});
