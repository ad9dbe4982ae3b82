import { describe, expect, test } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import type { Shares } from '#lib/signifiers/answer.ts';
import { cellCount, cellOf, cellShares } from '#lib/signifiers/lattice.ts';
import { triangleHeight, type Point } from '#lib/signifiers/place.ts';
import { zoneOf, zoneReference, zones } from '#lib/signifiers/zones.ts';
import { paperHeight, paperWidth, rim, scale } from './triad-layout.ts';
import {
	dotAt,
	figureSpot,
	hexPaths,
	openSharesAt,
	paperBeyond,
	plotPoint,
	zoneBox,
	zoneOrder,
	zoneOutline
} from './triad-plot-layout.ts';

const triangleArea = (scale ** 2 * triangleHeight) / 2;

/** The signed sides of a polygon at a point: all of one sign inside a convex one. */
function sidesAt(outline: readonly Point[], [x, y]: Point): number[] {
	return outline.map(([fromX, fromY], at) => {
		const [toX, toY] = outline[(at + 1) % outline.length] ?? [0, 0];
		return (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX);
	});
}

function isInside(outline: readonly Point[], point: Point): boolean {
	const sides = sidesAt(outline, point);
	return sides.every((side) => side > 0) || sides.every((side) => side < 0);
}

const outlineOf = (zone: (typeof zones)[number], beyond = 0) =>
	zoneOutline(zone, beyond).map(plotPoint);
const area = (outline: readonly Point[]) =>
	Math.abs(sidesAt(outline, [0, 0]).reduce((sum, side) => sum + side, 0)) / 2;
const place = (shares: Shares): Point => {
	const [x, y] = plotPoint(shares);
	return [x / (paperWidth * scale), y / (paperHeight * scale)];
};

describe('the zones', () => {
	test.each(zones)('%s covers the part of the triangle that chance would give it', (zone) => {
		expect(area(outlineOf(zone)) / triangleArea).toBeCloseTo(zoneReference[zone], 9);
	});

	test('tile the triangle: each random dot lies in the outline of its own zone and no other', () => {
		const random = seededRandom(3);
		for (let i = 0; i < 2000; i++) {
			const [low, high] = [random(), random()].sort((one, other) => one - other);
			const shares: Shares = [low ?? 0, (high ?? 0) - (low ?? 0), 1 - (high ?? 0)];
			const found = zones.filter((zone) => isInside(outlineOf(zone), plotPoint(shares)));
			expect(found).toEqual([zoneOf(shares)]);
		}
	});

	test('reach to the edge of the paper and meet there', () => {
		const paper: Point[] = [
			[1 + 2 * paperBeyond, -paperBeyond, -paperBeyond] as const,
			[-paperBeyond, 1 + 2 * paperBeyond, -paperBeyond] as const,
			[-paperBeyond, -paperBeyond, 1 + 2 * paperBeyond] as const
		].map(plotPoint);
		const covered = zones.reduce((sum, zone) => sum + area(outlineOf(zone, paperBeyond)), 0);
		expect(covered).toBeCloseTo(area(paper), 6);
		expect(paper[1]?.[1]).toBeCloseTo(paperHeight * scale, 6);
	});

	test('have a box whose middle lies in the zone, so that a click on it means the zone', () => {
		for (const zone of zones) {
			const { left, top, width, height, clip } = zoneBox(zone);
			expect(zoneOf(openSharesAt([left + width / 2, top + height / 2]))).toBe(zone);
			expect(clip).toMatch(/^polygon\((-?[\d.]+% [\d.]+%(, )?)+\)$/);
		}
		expect(new Set(zoneOrder)).toEqual(new Set(zones));
	});
});

describe('dots', () => {
	test('lie at the corners of the triangle, a rim from the edge of the paper', () => {
		const low = (rim + triangleHeight) * scale;
		expect(plotPoint([1, 0, 0])).toEqual([(rim + 0.5) * scale, rim * scale]);
		expect(plotPoint([0, 1, 0])).toEqual([rim * scale, low]);
		expect(plotPoint([0, 0, 1])).toEqual([(rim + 1) * scale, low]);
	});

	test('have shares again where they are drawn, also off the triangle', () => {
		for (const shares of [
			[0.2, 0.5, 0.3],
			[1.1, -0.2, 0.1]
		] as const) {
			openSharesAt(place(shares)).forEach((share, at) => {
				expect(share).toBeCloseTo(shares[at] ?? NaN, 9);
			});
		}
	});

	test('are found by the nearest one within reach', () => {
		const dots = [
			{ row: 7, shares: [0.5, 0.3, 0.2] as const },
			{ row: 8, shares: [0.52, 0.29, 0.19] as const }
		];
		expect(dotAt(dots, place([0.515, 0.29, 0.195]), 3)?.row).toBe(8);
		expect(dotAt(dots, place([0.1, 0.1, 0.8]), 3)).toBeUndefined();
	});
});

describe('hexagons', () => {
	test('stand for all stories, in as many shades as there are counts to tell apart', () => {
		const cells = [
			cellOf([1, 0, 0]),
			...new Array<number>(36).fill(cellOf([0, 1, 0])),
			...new Array<number>(64).fill(cellOf([0.005, 0.99, 0.005]))
		];
		const paths = hexPaths(cells);
		expect(paths.map((path) => path.split('M').length - 1)).toEqual([1, 0, 0, 0, 0, 1]);
		expect(hexPaths(cells.toReversed())).toEqual(paths);
		expect(hexPaths([]).join('')).toBe('');
	});

	test('lie around the dots they count', () => {
		const random = seededRandom(5);
		for (let i = 0; i < 200; i++) {
			const cell = Math.floor(random() * cellCount);
			const path = hexPaths([cell]).join('');
			const corners = [...path.matchAll(/([-\d.]+) ([-\d.]+)/g)].map(([, x, y]): Point => [
				Number(x),
				Number(y)
			]);
			const [x, y] = plotPoint(cellShares(cell));
			const middleX = corners.reduce((sum, corner) => sum + corner[0] / 6, 0);
			const middleY = corners.reduce((sum, corner) => sum + corner[1] / 6, 0);
			const away = Math.hypot(middleX - x, middleY - y);
			expect(away).toBeLessThan(scale / 24 / Math.sqrt(3) + 0.01);
		}
	});

	test('are never more than 325, whatever the number of stories', () => {
		const paths = hexPaths(Array.from({ length: cellCount }, (_, cell) => cell));
		expect(paths.join('').split('M').length - 1).toBe(325);
	});
});

describe('figures beside the triangle', () => {
	// Roomy for two lines of small text; TriadPlot.svelte.test.ts looks at the real ones.
	const [width, height] = [96, 38];

	test.each([300, 330, 432])('keep off a paper that is %i pixels wide', (sheet) => {
		const unit = sheet / paperWidth;
		const paper: Point[] = zones
			.filter((zone) => zone.length === 1)
			.map((zone) => outlineOf(zone, paperBeyond)[0] ?? [0, 0])
			.map(([x, y]) => [(x / scale) * unit, (y / scale) * unit]);
		for (const zone of ['ab', 'ca'] as const) {
			const [left, top] = figureSpot(zone, null);
			const x = left * sheet + (zone === 'ab' ? -4 : 4);
			const y = top * paperHeight * unit;
			const far = zone === 'ab' ? x - width : x + width;
			const box: Point[] = [
				[x, y],
				[far, y],
				[x, y - height],
				[far, y - height]
			];
			expect(box.filter((corner) => isInside(paper, corner))).toEqual([]);
		}
	});

	test('leave the centre of the dots in sight', () => {
		const low: Shares = [0.25, 0.4, 0.35];
		expect(figureSpot('centre', low)[1]).toBeLessThan(place(low)[1] - 0.1);
		expect(figureSpot('centre', [0.45, 0.3, 0.25])[1]).toBeGreaterThan(place([0.45, 0.3, 0.25])[1]);
	});
});
