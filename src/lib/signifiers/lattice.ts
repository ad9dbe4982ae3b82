import type { Shares } from './answer.ts';
import { zoneOf } from './zones.ts';

// A dot in two bytes for the live views; the exact shares stay in the database. 360 is the largest
// step whose cells fit in a Uint16, and it has points on the borders of the zones.

/** Steps along a side of the lattice. */
export const latticeSteps = 360;

/** Cells of the lattice, numbered from 0: rows of equal A upwards, in a row B upwards. */
export const cellCount = ((latticeSteps + 1) * (latticeSteps + 2)) / 2;

const rowTerm = 2 * latticeSteps + 3;

/**
 * The cell nearest to a dot among the cells in the zone of its exact shares, so that browser and
 * server count the same (decisions.md 16). Of equally near cells the lowest number.
 * Throws a RangeError when no such cell is near, which is so only for weights that are not closed.
 */
export function cellOf(shares: Shares): number {
	const zone = zoneOf(shares);
	const a = shares[0] * latticeSteps;
	const b = shares[1] * latticeSteps;
	const c = shares[2] * latticeSteps;
	let nearest = -1;
	let smallest = Infinity;
	// Where two borders meet, the nearest cell of an edge lies two steps away in one direction.
	for (let i = Math.floor(a) - 1; i <= Math.floor(a) + 2; i++) {
		for (let j = Math.floor(b) - 1; j <= Math.floor(b) + 2; j++) {
			const k = latticeSteps - i - j;
			const distance = (i - a) ** 2 + (j - b) ** 2 + (k - c) ** 2;
			if (Math.min(i, j, k) < 0 || distance >= smallest) continue;
			if (zoneOf(sharesAt(i, j)) !== zone) continue;
			smallest = distance;
			nearest = (i * (rowTerm - i)) / 2 + j;
		}
	}
	if (nearest < 0) throw new RangeError('These weights are not shares of 1');
	return nearest;
}

/** The shares at the middle of a cell. Throws a RangeError for a number that is no cell. */
export function cellShares(cell: number): Shares {
	if (!(Number.isInteger(cell) && cell >= 0 && cell < cellCount)) {
		throw new RangeError(`There is no cell ${cell}`);
	}
	// Row i starts at i(723 − i)/2; the root is exact at every start.
	const row = Math.floor((rowTerm - Math.sqrt(rowTerm ** 2 - 8 * cell)) / 2);
	return sharesAt(row, cell - (row * (rowTerm - row)) / 2);
}

function sharesAt(i: number, j: number): Shares {
	return [i / latticeSteps, j / latticeSteps, (latticeSteps - i - j) / latticeSteps];
}
