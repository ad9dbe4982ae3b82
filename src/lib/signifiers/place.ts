import type { Shares } from './answer.ts';
import { billionths } from './billionths.ts';
import type { Zone } from './zones.ts';

// Where a dot lies and how a finger, a key or a list moves it. The triangle has sides of 1:
// A top (0.5, 0), B bottom left (0, height), C bottom right (1, height); y grows downwards.

/** Height of a triangle with sides of 1. */
export const triangleHeight = Math.sqrt(3) / 2;

export type Point = readonly [x: number, y: number];

/** The point of the triangle where a dot with these shares lies. */
export function toPoint([a, , c]: Shares): Point {
	return [a / 2 + c, (1 - a) * triangleHeight];
}

/** The shares of a point; a point outside the triangle gives those of the nearest point on it. */
export function toShares([x, y]: Point): Shares {
	const a = 1 - y / triangleHeight;
	const c = x - a / 2;
	return nearestShares([a, 1 - a - c, c]);
}

/**
 * Moves a dot with the arrow keys: `dx` and `dy` count presses to the right and downwards, `step` is
 * a part of the side. The dot stays on the triangle.
 */
export function nudge(shares: Shares, dx: number, dy: number, step = 1 / 20): Shares {
	const [x, y] = toPoint(shares);
	return toShares([x + dx * step, y + dy * step]);
}

/**
 * Gives one corner (0 is A) the share `value` and lets the other two keep their ratio; from 0 : 0
 * they share equally. A value outside [0, 1] counts as the nearest end.
 */
export function rescale(shares: Shares, corner: 0 | 1 | 2, value: number): Shares {
	const given = Math.min(1, Math.max(0, value));
	const others = shares.reduce((sum, share, at) => (at === corner ? sum : sum + share), 0);
	const part = (at: 0 | 1 | 2): number => {
		if (at === corner) return given;
		return (1 - given) * (billionths(others) > 0 ? shares[at] / others : 1 / 2);
	};
	return [part(0), part(1), part(2)];
}

/** The ready answers of a triad, one for each zone, for a list instead of a picture. */
export const triadChoices: Readonly<Record<Zone, Shares>> = {
	a: [0.8, 0.1, 0.1],
	b: [0.1, 0.8, 0.1],
	c: [0.1, 0.1, 0.8],
	ab: [0.45, 0.45, 0.1],
	bc: [0.1, 0.45, 0.45],
	ca: [0.45, 0.1, 0.45],
	centre: [1 / 3, 1 / 3, 1 / 3]
};

/** The ready answers of a dyad, from the left end to the right. */
export const dyadSteps = [0.1, 0.3, 0.5, 0.7, 0.9] as const;

/** How much a corner counted: `none` reads as "little or not". */
export type Word = 'much' | 'some' | 'none';

/**
 * A dot in words, per corner A, B, C: much from 0.6, some from 0.2, none below. These are the borders
 * of the zones, so what is read aloud is what will be counted: one "much" is a corner, three times
 * "some" is the centre, twice "some" and a "none" is an edge.
 */
export function wordsFor([a, b, c]: Shares): [Word, Word, Word] {
	return [wordFor(a), wordFor(b), wordFor(c)];
}

function wordFor(share: number): Word {
	if (billionths(share) >= billionths(0.6)) return 'much';
	return billionths(share) >= billionths(0.2) ? 'some' : 'none';
}

// In an equilateral triangle distances between dots are distances between their shares, up to one
// factor. So the nearest dot is the projection on the simplex: Michelot 1986, Journal of
// Optimization Theory and Applications 50(1). A corner below zero leaves, the rest divide the gap;
// what is zero to nine decimals becomes zero, so that a dot on an edge is stored on the edge.
function nearestShares(weights: readonly [number, number, number]): Shares {
	const [a, b, c] = weights;
	const left = weights.filter((weight) => billionths(weight) > 0);
	const gap = (1 - left.reduce((sum, weight) => sum + weight, 0)) / left.length;
	const next = (weight: number) => (billionths(weight) > 0 ? weight + gap : 0);
	const shares: Shares = [next(a), next(b), next(c)];
	const isOutside = (share: number) => share !== 0 && billionths(share) <= 0;
	return shares.some(isOutside) ? nearestShares(shares) : shares;
}
