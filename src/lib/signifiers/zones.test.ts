import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shares } from './answer.ts';
import { closure } from './composition.ts';
import { countZones, gridReference, neighbours, zoneOf, zoneReference, zones } from './zones.ts';
import type { Zone } from './zones.ts';

const weight = fc.double({ min: 0, max: 1, noNaN: true });
const someShares = fc
	.tuple(weight, weight, weight)
	.filter(([a, b, c]) => a + b + c > 1e-6)
	.map(closure);

// Each zone as half-planes: corner index, and whether its share is at least or at most the limit.
type HalfPlane = readonly [corner: 0 | 1 | 2, side: 'least' | 'most', limit: number];
const regions: Record<Zone, readonly HalfPlane[]> = {
	a: [[0, 'least', 0.6]],
	b: [[1, 'least', 0.6]],
	c: [[2, 'least', 0.6]],
	ab: edgeBetween(0, 1, 2),
	bc: edgeBetween(1, 2, 0),
	ca: edgeBetween(2, 0, 1),
	centre: [
		[0, 'least', 0.2],
		[1, 'least', 0.2],
		[2, 'least', 0.2]
	]
};

function edgeBetween(one: 0 | 1 | 2, other: 0 | 1 | 2, smallest: 0 | 1 | 2): HalfPlane[] {
	return [
		[smallest, 'most', 0.2],
		[one, 'most', 0.6],
		[other, 'most', 0.6]
	];
}

function depth(shares: Shares, [corner, side, limit]: HalfPlane): number {
	return side === 'least' ? shares[corner] - limit : limit - shares[corner];
}

/** Part of the triangle inside all half-planes, by clipping its outline (Sutherland and Hodgman). */
function area(halfPlanes: readonly HalfPlane[]): number {
	let outline: Shares[] = [
		[1, 0, 0],
		[0, 1, 0],
		[0, 0, 1]
	];
	for (const halfPlane of halfPlanes) {
		outline = outline.flatMap((from, at) => {
			const to = outline[(at + 1) % outline.length]!;
			const [start, end] = [depth(from, halfPlane), depth(to, halfPlane)];
			const kept = start >= 0 ? [from] : [];
			if (start >= 0 === end >= 0) return kept;
			const t = start / (start - end);
			const crossing = (i: 0 | 1 | 2) => from[i] + t * (to[i] - from[i]);
			return [...kept, [crossing(0), crossing(1), crossing(2)] as const];
		});
	}
	return outline.reduce((sum, [a, b], at) => {
		const [c, d] = outline[(at + 1) % outline.length]!;
		return sum + (a * d - b * c);
	}, 0);
}

describe('the zone of a dot', () => {
	it.each<[Shares, Zone]>([
		[[1, 0, 0], 'a'],
		[[0.1, 0.8, 0.1], 'b'],
		[[0.2, 0.2, 0.6], 'c'],
		[[0.6, 0.2, 0.2], 'a'],
		[[0.6, 0.4, 0], 'a'],
		[[0.5, 0.5, 0], 'ab'],
		[[0.59, 0.22, 0.19], 'ab'],
		[[0, 0.5, 0.5], 'bc'],
		[[0.45, 0.1, 0.45], 'ca'],
		[[0.4, 0.4, 0.2], 'centre'],
		[[1 / 3, 1 / 3, 1 / 3], 'centre']
	])('of %j is %s', (shares, zone) => expect(zoneOf(shares)).toBe(zone));

	it('does not feel the last bits of a float', () => {
		expect(zoneOf([0.1 + 0.2 + 0.3, 0.4, 0])).toBe('a');
		expect(zoneOf([0.6 - 1e-12, 0.2, 0.2 + 1e-12])).toBe('a');
		expect(zoneOf([0.4, 0.4 + 1e-12, 0.2 - 1e-12])).toBe('centre');
		expect(zoneOf([0.599999, 0.2, 0.200001])).toBe('centre');
	});

	it('lies inside the drawn borders of that zone', () => {
		fc.assert(
			fc.property(someShares, (shares) => {
				const depths = regions[zoneOf(shares)].map((halfPlane) => depth(shares, halfPlane));
				expect(Math.min(...depths)).toBeGreaterThanOrEqual(-1e-9);
			}),
			{ numRuns: 1000 }
		);
	});

	it('follows the names of the corners when they are turned round', () => {
		const turned = { a: 'b', b: 'c', c: 'a', ab: 'bc', bc: 'ca', ca: 'ab', centre: 'centre' };
		fc.assert(
			fc.property(someShares, ([a, b, c]) => {
				expect(zoneOf([c, a, b])).toBe(turned[zoneOf([a, b, c])]);
			}),
			{ numRuns: 1000 }
		);
	});
});

describe('what random dots would give', () => {
	it.each(zones)('is the exact area of zone %s', (zone) => {
		expect(area(regions[zone])).toBeCloseTo(zoneReference[zone], 12);
	});

	it('adds up to the whole triangle', () => {
		const total = zones.reduce((sum, zone) => sum + zoneReference[zone], 0);
		expect(total).toBeCloseTo(1, 12);
	});

	it('is 16.7, 11.1 and 16.7 percent for whole percentages', () => {
		const reference = gridReference(100);
		expect(reference.a).toBe(861 / 5151);
		expect(reference.ab).toBe(570 / 5151);
		expect(reference.centre).toBe(858 / 5151);
		const rounded = [reference.b, reference.ca, reference.centre].map((part) => part.toFixed(3));
		expect(rounded).toEqual(['0.167', '0.111', '0.167']);
	});

	it('is within a tenth of a percent of those areas on the lattice of 1/360, edges a little less', () => {
		const reference = gridReference(360);
		expect(reference.c).toBe(10_585 / 65_341);
		expect(reference.bc).toBe(7_668 / 65_341);
		expect(reference.centre).toBe(10_582 / 65_341);
	});
});

describe('counts and neighbours', () => {
	it('count every dot once', () => {
		fc.assert(
			fc.property(fc.array(someShares), (list) => {
				const counts = countZones(list);
				expect(zones.reduce((sum, zone) => sum + counts[zone], 0)).toBe(list.length);
			})
		);
	});

	it('make a corner touch its two edges, and the centre the three edges only', () => {
		const touched = (zone: Zone) => zones.filter((other) => neighbours(zone, other));
		expect(touched('a')).toEqual(['ab', 'ca']);
		expect(touched('b')).toEqual(['ab', 'bc']);
		expect(touched('c')).toEqual(['bc', 'ca']);
		expect(touched('ab')).toEqual(['a', 'b', 'centre']);
		expect(touched('centre')).toEqual(['ab', 'bc', 'ca']);
	});

	it('are neighbours both ways', () => {
		for (const zone of zones)
			for (const other of zones) expect(neighbours(zone, other)).toBe(neighbours(other, zone));
	});
});
