import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shares } from './answer.ts';
import { closure } from './composition.ts';
import {
	dyadSteps,
	nudge,
	rescale,
	toPoint,
	toShares,
	triadChoices,
	triangleHeight,
	wordsFor,
	type Point
} from './place.ts';
import { zoneOf, zones } from './zones.ts';

const weight = fc.double({ min: 0, max: 1, noNaN: true });
const someShares = fc
	.tuple(weight, weight, weight)
	.filter(([a, b, c]) => a + b + c > 1e-6)
	.map(closure);
const coordinate = fc.double({ min: -2, max: 3, noNaN: true });
const corners: readonly Point[] = [
	[0.5, 0],
	[0, triangleHeight],
	[1, triangleHeight]
];

function expectClose(actual: readonly number[], expected: readonly number[]) {
	expected.forEach((value, at) => expect(actual[at]).toBeCloseTo(value, 8));
}

function nearestOnSide([x, y]: Point, from: Point, to: Point): Point {
	const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
	const t = Math.min(
		1,
		Math.max(0, ((x - from[0]) * dx + (y - from[1]) * dy) / (dx ** 2 + dy ** 2))
	);
	return [from[0] + t * dx, from[1] + t * dy];
}

describe('a dot on the triangle', () => {
	it('lies on its corner with one share, with A on top, B left and C right', () => {
		expect(toPoint([1, 0, 0])).toEqual(corners[0]);
		expect(toPoint([0, 1, 0])).toEqual(corners[1]);
		expect(toPoint([0, 0, 1])).toEqual(corners[2]);
		expectClose(toPoint([1 / 3, 1 / 3, 1 / 3]), [0.5, (2 / 3) * triangleHeight]);
	});

	it('has the shares of its point, and the point of its shares', () => {
		fc.assert(fc.property(someShares, (shares) => expectClose(toShares(toPoint(shares)), shares)));
	});

	it('is the nearest point of the triangle when the finger is outside', () => {
		fc.assert(
			fc.property(coordinate, coordinate, (x, y) => {
				const shares = toShares([x, y]);
				const found = toPoint(shares);
				expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
				expect(shares[0] + shares[1] + shares[2]).toBeCloseTo(1, 9);
				const distances = corners.map((corner, at) => {
					const [u, v] = nearestOnSide([x, y], corner, corners[(at + 1) % 3]!);
					return Math.hypot(x - u, y - v);
				});
				const distance = Math.hypot(x - found[0], y - found[1]);
				const isOutside = Math.min(...shares) === 0;
				expect(distance).toBeCloseTo(isOutside ? Math.min(...distances) : 0, 8);
			}),
			{ numRuns: 1000 }
		);
	});

	it('is stored exactly on the edge or the corner where it was put', () => {
		expect(toShares([0.25, triangleHeight / 2])[2]).toBe(0);
		expect(toShares([-1, 2])).toEqual([0, 1, 0]);
		expect(toShares([0.5, -0.3])).toEqual([1, 0, 0]);
		expect(toShares([0.5, 2])).toEqual([0, 0.5, 0.5]);
	});
});

describe('the arrow keys', () => {
	it('move a dot by a twentieth of the side', () => {
		const [x, y] = toPoint([0.4, 0.3, 0.3]);
		expectClose(toPoint(nudge([0.4, 0.3, 0.3], 1, 0)), [x + 0.05, y]);
		expectClose(toPoint(nudge([0.4, 0.3, 0.3], 0, -1)), [x, y - 0.05]);
		expectClose(toPoint(nudge([0.4, 0.3, 0.3], -1, 1, 0.1)), [x - 0.1, y + 0.1]);
	});

	it('reach every corner and never leave the triangle', () => {
		let top: Shares = triadChoices.b;
		let left: Shares = triadChoices.c;
		for (let press = 0; press < 40; press++) {
			top = nudge(top, 0, -1);
			left = nudge(left, -1, 0);
		}
		expect(zoneOf(top)).toBe('a');
		expect(zoneOf(left)).toBe('b');
		expect(Math.min(...top, ...left)).toBeGreaterThanOrEqual(0);
	});
});

describe('moving one share', () => {
	it('gives that corner the value and keeps the ratio of the other two', () => {
		expectClose(rescale([0.2, 0.6, 0.2], 0, 0.6), [0.6, 0.3, 0.1]);
		expectClose(rescale([0.5, 0.3, 0.2], 2, 0), [0.625, 0.375, 0]);
		fc.assert(
			fc.property(someShares, fc.constantFrom(0, 1, 2), weight, (shares, corner, value) => {
				const moved = rescale(shares, corner, value);
				const [one, other] = [0, 1, 2].filter((at) => at !== corner);
				expect(moved[corner]).toBe(value);
				expect(moved[0] + moved[1] + moved[2]).toBeCloseTo(1, 9);
				expect(moved[one!]! * shares[other!]!).toBeCloseTo(moved[other!]! * shares[one!]!, 8);
			})
		);
	});

	it('splits equally when the other two had nothing', () => {
		expectClose(rescale([1, 0, 0], 0, 0.4), [0.4, 0.3, 0.3]);
		expectClose(rescale([0, 1, 0], 1, 0), [0.5, 0, 0.5]);
	});

	it('takes a value outside 0 to 1 as the nearest end', () => {
		expectClose(rescale([0.2, 0.4, 0.4], 1, 1.2), [0, 1, 0]);
		expectClose(rescale([0.2, 0.4, 0.4], 0, -0.2), [0, 0.5, 0.5]);
	});
});

describe('answers without a picture', () => {
	it.each(zones)('the ready choice for %s lies in that zone', (zone) => {
		expect(zoneOf(triadChoices[zone])).toBe(zone);
		const [a, b, c] = triadChoices[zone];
		expect(a + b + c).toBeCloseTo(1, 12);
	});

	it('the five steps of a dyad lie evenly around the middle', () => {
		expect(dyadSteps).toEqual([0.1, 0.3, 0.5, 0.7, 0.9]);
	});

	it('says a corner, an edge and the centre in words', () => {
		expect(wordsFor([0.7, 0.25, 0.05])).toEqual(['much', 'some', 'none']);
		expect(wordsFor([0.45, 0.1, 0.45])).toEqual(['some', 'none', 'some']);
		expect(wordsFor([1 / 3, 1 / 3, 1 / 3])).toEqual(['some', 'some', 'some']);
	});

	it('says exactly the zone that will be counted', () => {
		fc.assert(
			fc.property(someShares, (shares) => {
				const words = wordsFor(shares);
				const named = ['a', 'b', 'c'].filter((_, at) => words[at] === 'much')[0];
				const missed = ['bc', 'ca', 'ab'].filter((_, at) => words[at] === 'none')[0];
				expect(zoneOf(shares)).toBe(named ?? missed ?? 'centre');
			}),
			{ numRuns: 1000 }
		);
	});
});
