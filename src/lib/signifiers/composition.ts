import type { Shares } from './answer.ts';
import { billionths } from './billionths.ts';

// Shares of a whole carry relative information only, so their centre is taken over log-ratios:
// Aitchison 1986, The statistical analysis of compositional data.

/** What a share of zero becomes before its logarithm is taken; printed wherever a centre is. */
export const zeroReplacement = 0.005;

/** Orthonormal log-ratio coordinates: z1 > 0 is A over B, z2 > 0 is A and B over C. */
export type LogRatio = readonly [z1: number, z2: number];

/**
 * Three weights of at least 0 as shares that add up to 1.
 * Throws a RangeError when a weight is negative or not finite, or when all three are 0.
 */
export function closure(weights: readonly [number, number, number]): Shares {
	const [a, b, c] = weights;
	const total = a + b + c;
	if (!(Math.min(a, b, c) >= 0 && total > 0 && total < Infinity)) {
		throw new RangeError('Weights must be finite, at least 0, and not all 0');
	}
	return [a / total, b / total, c / total];
}

/** Whether a corner got nothing at all, to nine decimals. */
export function hasZero(shares: Shares): boolean {
	return shares.some(isZero);
}

/**
 * Multiplicative replacement: each zero becomes `delta` (between 0 and 1/3), the other shares shrink
 * by one factor and so keep their ratios. Shares without a zero come back as they are.
 * Source: Martín-Fernández, Barceló-Vidal and Pawlowsky-Glahn 2003, Mathematical Geology 35(3).
 */
export function replaceZeros(shares: Shares, delta = zeroReplacement): Shares {
	const kept = shares.filter((share) => !isZero(share));
	if (kept.length === shares.length) return shares;
	const room = 1 - (shares.length - kept.length) * delta;
	const factor = room / kept.reduce((sum, share) => sum + share, 0);
	const [a, b, c] = shares;
	const replaced = (share: number) => (isZero(share) ? delta : share * factor);
	return [replaced(a), replaced(b), replaced(c)];
}

/** Mean of each share apart, null for an empty list. Reported for comparison, never drawn. */
export function arithmeticMean(list: readonly Shares[]): Shares | null {
	if (list.length === 0) return null;
	const sums: [number, number, number] = [0, 0, 0];
	for (const [a, b, c] of list) {
		sums[0] += a;
		sums[1] += b;
		sums[2] += c;
	}
	return closure(sums);
}

/**
 * Closed geometric mean of a list, after replacement of zeros by `delta`; null for an empty list.
 * Source: Aitchison 1997, The one-hour course in compositional data analysis.
 */
export function geometricMean(list: readonly Shares[], delta = zeroReplacement): Shares | null {
	const sums: [number, number, number] = [0, 0, 0];
	for (const shares of list) {
		const [a, b, c] = logShares(shares, delta);
		sums[0] += a;
		sums[1] += b;
		sums[2] += c;
	}
	return centreOfLogs(sums, list.length);
}

/** The natural logarithm of each share, after replacement of zeros by `delta`. */
export function logShares(
	shares: Shares,
	delta = zeroReplacement
): readonly [number, number, number] {
	const [a, b, c] = replaceZeros(shares, delta);
	return [Math.log(a), Math.log(b), Math.log(c)];
}

/** The closed geometric mean of `n` dots from the sums of their `logShares`; null without a dot. */
export function centreOfLogs(
	[a, b, c]: readonly [number, number, number],
	n: number
): Shares | null {
	return n === 0 ? null : closedExponentials([a / n, b / n, c / n]);
}

/**
 * Isometric log-ratio of shares that are all above 0 (use `replaceZeros` first; a zero gives an
 * infinite coordinate). z1 = ln(a/b)/√2, z2 = ln(ab/c²)/√6.
 * Source: Egozcue, Pawlowsky-Glahn, Mateu-Figueras and Barceló-Vidal 2003, Math. Geology 35(3).
 */
export function ilr([a, b, c]: Shares): LogRatio {
	return [Math.log(a / b) / Math.SQRT2, Math.log((a / c) * (b / c)) / Math.sqrt(6)];
}

/** The shares that have these log-ratio coordinates. */
export function ilrInverse([z1, z2]: LogRatio): Shares {
	const along = z1 / Math.SQRT2;
	const across = z2 / Math.sqrt(6);
	return closedExponentials([across + along, across - along, -2 * across]);
}

function isZero(share: number): boolean {
	return billionths(share) === 0;
}

function closedExponentials(logs: readonly [number, number, number]): Shares {
	const [a, b, c] = logs;
	const largest = Math.max(a, b, c);
	return closure([Math.exp(a - largest), Math.exp(b - largest), Math.exp(c - largest)]);
}
