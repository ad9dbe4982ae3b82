import { cellCount, latticeSteps } from '#lib/signifiers/lattice.ts';
import type { Point } from './lens.ts';

/**
 * Which lattice cells have their middle in a polygon of shares A and B: 1 by cell number. Even-odd, row
 * by row of equal A, from the crossings of the row with the edges (scan conversion; Foley, van Dam and
 * others 1990, Computer Graphics, 3.6). A triangle drawn on a page is an affine image of A and B, so
 * these two are coordinates enough.
 */
export function cellsInside(polygon: readonly Point[]): Uint8Array {
	const inside = new Uint8Array(cellCount);
	let first = 0;
	for (let row = 0; row <= latticeSteps; row++) {
		const crossings = crossingsAt(polygon, row / latticeSteps);
		for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
			const from = firstAt(crossings[pair]!);
			const to = Math.min(firstAt(crossings[pair + 1]!), latticeSteps - row + 1);
			if (from < to) inside.fill(1, first + from, first + to);
		}
		first += latticeSteps - row + 1;
	}
	return inside;
}

/** Where the line of equal A crosses the edges, by share B upwards; always an even number. */
function crossingsAt(polygon: readonly Point[], a: number): number[] {
	const crossings: number[] = [];
	let [lastA, lastB] = polygon.at(-1) ?? [0, 0];
	for (const [nextA, nextB] of polygon) {
		if (lastA > a !== nextA > a) {
			crossings.push(nextB + ((a - nextA) / (lastA - nextA)) * (lastB - nextB));
		}
		[lastA, lastB] = [nextA, nextB];
	}
	return crossings.sort((one, other) => one - other);
}

// A step that lies on an edge must not depend on the last binary digit of the crossing.
const hair = 1e-6;

/** The first step along B that is at or past a crossing. */
function firstAt(crossing: number): number {
	return Math.max(0, Math.ceil(crossing * latticeSteps - hair));
}
