import type { Shares } from './answer.ts';
import { billionths } from './billionths.ts';

// Seven places where stories gather: three corners, three middles of an edge, the centre.
// The seven are from the published practice; the borders at 0.6 and 0.2 are our own proposal.

export const zones = ['a', 'b', 'c', 'ab', 'bc', 'ca', 'centre'] as const;
export type Zone = (typeof zones)[number];

// Marked pure, so that a page that uses no zones does not load this file.
const cornerFrom = /* @__PURE__ */ billionths(0.6);
const centreFrom = /* @__PURE__ */ billionths(0.2);

/**
 * The zone of a dot, borders included from the corner inwards: a corner when its share is at least
 * 0.6, so (.6, .2, .2) is a corner; else the centre when every share is at least 0.2, so (.4, .4, .2)
 * is the centre; else the edge opposite the smallest share.
 * Ties: two shares of 0.6 do not fit in 1, and two equal smallest shares below 0.2 leave more than
 * 0.6 for the third, which is a corner. So closed shares never tie.
 */
export function zoneOf(shares: Shares): Zone {
	const a = billionths(shares[0]);
	const b = billionths(shares[1]);
	const c = billionths(shares[2]);
	if (a >= cornerFrom) return 'a';
	if (b >= cornerFrom) return 'b';
	if (c >= cornerFrom) return 'c';
	const least = Math.min(a, b, c);
	if (least >= centreFrom) return 'centre';
	if (least === c) return 'ab';
	return least === a ? 'bc' : 'ca';
}

/** How many dots lie in each zone. */
export function countZones(answers: readonly Shares[]): Record<Zone, number> {
	const counts = { a: 0, b: 0, c: 0, ab: 0, bc: 0, ca: 0, centre: 0 };
	for (const shares of answers) counts[zoneOf(shares)] += 1;
	return counts;
}

/**
 * The part of the triangle's area that each zone covers: what to expect when dots fall at random.
 * Corners and centre are triangles with 0.4 of the side, the edges share the rest.
 */
export const zoneReference: Readonly<Record<Zone, number>> = {
	a: 0.16,
	b: 0.16,
	c: 0.16,
	ab: 0.12,
	bc: 0.12,
	ca: 0.12,
	centre: 0.16
};

/**
 * The same expectation for dots that were stored on a grid of 1/`steps` before their zone was
 * taken (100 for whole percentages, 360 for the lattice): the part of the grid's points per zone.
 */
export function gridReference(steps: number): Record<Zone, number> {
	const points: Shares[] = [];
	for (let a = 0; a <= steps; a++) {
		for (let b = 0; a + b <= steps; b++) {
			points.push([a / steps, b / steps, (steps - a - b) / steps]);
		}
	}
	const counts = countZones(points);
	for (const zone of zones) counts[zone] /= points.length;
	return counts;
}

const touching: Readonly<Record<Zone, readonly Zone[]>> = {
	a: ['ab', 'ca'],
	b: ['ab', 'bc'],
	c: ['bc', 'ca'],
	ab: ['a', 'b', 'centre'],
	bc: ['b', 'c', 'centre'],
	ca: ['c', 'a', 'centre'],
	centre: ['ab', 'bc', 'ca']
};

/** Whether two zones share a border line; a zone is no neighbour of itself. */
export function neighbours(zone: Zone, other: Zone): boolean {
	return touching[zone].includes(other);
}
