import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shares } from './answer.ts';
import { closure } from './composition.ts';
import { cellCount, cellOf, cellShares } from './lattice.ts';
import { zoneOf } from './zones.ts';

const weight = fc.double({ min: 0, max: 1, noNaN: true });
const anywhere = fc
	.tuple(weight, weight, weight)
	.filter(([a, b, c]) => a + b + c > 1e-6)
	.map(closure);

// Dots a hair from the borders at 0.2 and 0.6, where a rounded dot would change zone.
const hair = fc
	.integer({ min: -60, max: 60 })
	.map((power) => Math.sign(power) * 2 ** -Math.abs(power));
const border = fc.constantFrom(0, 0.2, 0.4, 0.6, 1);
const atBorder = fc
	.tuple(border, hair, fc.oneof(border, weight), hair)
	.map(([a, da, b, db]) => [a + da, b + db, 1 - a - da - b - db] as const)
	.filter((weights) => Math.min(...weights) >= 0)
	.map(closure);
const turned = fc
	.tuple(fc.oneof(anywhere, atBorder), fc.constantFrom(0, 1, 2))
	.map(
		([[a, b, c], turn]): Shares =>
			[[a, b, c] as const, [b, c, a] as const, [c, a, b] as const][turn]!
	);

function distance([a, b, c]: Shares, [d, e, f]: Shares): number {
	return Math.hypot(a - d, b - e, c - f);
}

describe('the lattice', () => {
	it('has 65,341 cells, and each cell is the cell of its own shares', () => {
		expect(cellCount).toBe(65_341);
		const strays: number[] = [];
		for (let cell = 0; cell < cellCount; cell++)
			if (cellOf(cellShares(cell)) !== cell) strays.push(cell);
		expect(strays).toEqual([]);
	});

	it('numbers the corners B, C and A as 360, 0 and 65,340', () => {
		expect(cellOf([0, 1, 0])).toBe(360);
		expect(cellOf([0, 0, 1])).toBe(0);
		expect(cellOf([1, 0, 0])).toBe(65_340);
	});

	it('never moves a dot to another zone', () => {
		fc.assert(
			fc.property(turned, (shares) => {
				expect(zoneOf(cellShares(cellOf(shares)))).toBe(zoneOf(shares));
			}),
			{ numRuns: 20_000 }
		);
	});

	it('moves none of the 5,151 whole percentages to another zone', () => {
		const moved: Shares[] = [];
		for (let a = 0; a <= 100; a++) {
			for (let b = 0; a + b <= 100; b++) {
				const shares: Shares = [a / 100, b / 100, (100 - a - b) / 100];
				if (zoneOf(cellShares(cellOf(shares))) !== zoneOf(shares)) moved.push(shares);
			}
		}
		expect(moved).toEqual([]);
	});

	it('takes the nearest of all cells in the zone of the dot', () => {
		const cells = Array.from({ length: cellCount }, (_, cell) => cellShares(cell));
		const zoneOfCell = cells.map(zoneOf);
		fc.assert(
			fc.property(turned, (shares) => {
				const zone = zoneOf(shares);
				let smallest = Infinity;
				cells.forEach((cell, at) => {
					if (zoneOfCell[at] === zone) smallest = Math.min(smallest, distance(cell, shares));
				});
				expect(distance(cellShares(cellOf(shares)), shares)).toBeCloseTo(smallest, 12);
			}),
			{ numRuns: 100 }
		);
	});

	it.each([-1, 65_341, 0.5, NaN])('refuses %d as a cell', (cell) => {
		expect(() => cellShares(cell)).toThrow(RangeError);
	});

	it('refuses weights that were never closed', () => {
		expect(() => cellOf([2, 2, 2])).toThrow(RangeError);
		expect(() => cellOf([NaN, 0, 1])).toThrow(RangeError);
	});
});
