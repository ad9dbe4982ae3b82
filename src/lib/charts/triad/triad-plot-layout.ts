import type { Shares } from '#lib/signifiers/answer.ts';
import { cellCount, cellShares } from '#lib/signifiers/lattice.ts';
import { toPoint, triangleHeight, type Point } from '#lib/signifiers/place.ts';
import type { Zone } from '#lib/signifiers/zones.ts';
import { paperHeight, paperWidth, rim, scale } from './triad-layout.ts';

// The triangle of the answers on the same sheet of paper as the triangle of the question. Points are
// in units of the drawing (`paperBox`), places in parts of the sheet's width and height.

/** The zones as they are read: from the top down, from left to right. */
export const zoneOrder: readonly Zone[] = ['a', 'ab', 'centre', 'ca', 'b', 'bc', 'c'];

/** How far the paper reaches beyond the triangle, as a share. */
export const paperBeyond = rim / triangleHeight;

/** The point of the drawing for shares; beyond the triangle a share may be below zero. */
export function plotPoint(shares: Shares): Point {
	const [x, y] = toPoint(shares);
	return [(x + rim) * scale, (y + rim) * scale];
}

/**
 * Shares at a place of the sheet, off the triangle as they are: a line drawn around a corner must
 * stay outside, or dots in the corner would lie on it. They add up to 1.
 */
export function openSharesAt([left, top]: Point): Shares {
	const a = 1 - (top * paperHeight - rim) / triangleHeight;
	const c = left * paperWidth - rim - a / 2;
	return [a, 1 - a - c, c];
}

/** The corners of a zone in order; `beyond` moves its outer side off the triangle by that share. */
export function zoneOutline(zone: Zone, beyond = 0): Shares[] {
	const corner: Shares[] = [
		[1 + 2 * beyond, -beyond, -beyond],
		[0.6, 0.4 + beyond, -beyond],
		[0.6, -beyond, 0.4 + beyond]
	];
	const edge: Shares[] = [
		[0.6, 0.4 + beyond, -beyond],
		[0.4 + beyond, 0.6, -beyond],
		[0.2, 0.6, 0.2],
		[0.6, 0.2, 0.2]
	];
	switch (zone) {
		case 'a':
			return corner;
		case 'b':
			return corner.map(([x, y, z]) => [z, x, y]);
		case 'c':
			return corner.map(([x, y, z]) => [y, z, x]);
		case 'ab':
			return edge;
		case 'bc':
			return edge.map(([x, y, z]) => [z, x, y]);
		case 'ca':
			return edge.map(([x, y, z]) => [y, z, x]);
		case 'centre':
			return [
				[0.6, 0.2, 0.2],
				[0.2, 0.6, 0.2],
				[0.2, 0.2, 0.6]
			];
	}
}

/** A closed SVG path through shares. */
export function outlinePath(outline: readonly Shares[]): string {
	return `M${outline.map((shares) => plotPoint(shares).map(rounded).join(' ')).join('L')}Z`;
}

/** Each zone as a path: up to the edge of the paper, and beyond it to cut the edge out along the zone. */
export const zonePaths: ReadonlyMap<Zone, { onPaper: string; beyond: string }> = new Map(
	zoneOrder.map((zone) => [
		zone,
		{
			onPaper: outlinePath(zoneOutline(zone, paperBeyond)),
			beyond: outlinePath(zoneOutline(zone, 2 * paperBeyond))
		}
	])
);

export type ZoneBox = { left: number; top: number; width: number; height: number; clip: string };

/** The box around a zone in parts of the sheet, and the zone within it as a CSS polygon. */
export function zoneBox(zone: Zone): ZoneBox {
	const points = zoneOutline(zone).map(plotPoint);
	const xs = points.map(([x]) => x / (paperWidth * scale));
	const ys = points.map(([, y]) => y / (paperHeight * scale));
	const [left, top] = [Math.min(...xs), Math.min(...ys)];
	const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
	const within = xs.map(
		(x, at) =>
			`${rounded((100 * (x - left)) / width)}% ${rounded((100 * ((ys[at] ?? 0) - top)) / height)}%`
	);
	return { left, top, width, height, clip: `polygon(${within.join(', ')})` };
}

/** How high up the sides the figures of AB and CA end, as a part of the side from the top. */
const figureEnd = 0.44;

/**
 * Where the figures of a zone stand that has no label of its own, in parts of the sheet. For the left
 * and right edge outside the paper: the corner of their box that comes nearest to it. For the centre
 * the middle of its box, in the half of the zone where the mean is not.
 */
export function figureSpot(zone: 'ab' | 'ca' | 'centre', mean: Shares | null): Point {
	if (zone === 'centre') {
		const a = mean && mean[0] < 0.35 ? 0.42 : 0.27;
		return [0.5, (rim + (1 - a) * triangleHeight) / paperHeight];
	}
	const x = (rim + 0.5 - figureEnd / 2 - (rim * Math.sqrt(3)) / 2) / paperWidth;
	const y = (rim / 2 + figureEnd * triangleHeight) / paperHeight;
	return [zone === 'ab' ? x : 1 - x, y];
}

export type Dot = {
	row: number;
	shares: Shares;
	/** False when a choice in this chart leaves the dot out. */
	chosen?: boolean;
};

/** Per array of shares: a filter click draws the same dots anew in other paths. */
const pathsOfDots = new WeakMap<Shares, string>();

/** One dot as an SVG path: without length, so its round ends are the dot. */
export function dotPath(shares: Shares): string {
	const known = pathsOfDots.get(shares);
	if (known !== undefined) return known;
	const path = `M${plotPoint(shares).map(rounded).join(' ')}h0`;
	pathsOfDots.set(shares, path);
	return path;
}

/** Paths that dots are spread over. */
const dotLayers = 8;

/**
 * Dots as a few SVG paths, always as many, which a browser changes far faster than an element per dot.
 * Within a path dots that overlap get no darker, so a story has its path by its row: neighbours nearly
 * always differ.
 */
export function dotPaths(dots: readonly Dot[]): string[] {
	const layers = new Array<string>(dotLayers).fill('');
	for (const { row, shares } of dots) layers[row % dotLayers] += dotPath(shares);
	return layers;
}

/** The dot nearest to a place of the sheet that lies within `reach` units of it. */
export function dotAt(dots: readonly Dot[], [left, top]: Point, reach: number): Dot | undefined {
	const [x, y] = [left * paperWidth * scale, top * paperHeight * scale];
	let nearest: Dot | undefined;
	let smallest = reach;
	for (const dot of dots) {
		const [dotX, dotY] = plotPoint(dot.shares);
		const distance = Math.hypot(dotX - x, dotY - y);
		if (distance > smallest) continue;
		smallest = distance;
		nearest = dot;
	}
	return nearest;
}

/** Parts along a side of the triangle when dots are counted in hexagons. */
const hexSteps = 24;

/** Shades of the hexagons, from one story to the most. */
export const hexLevels = 6;

/** A hexagon is known by A and B of its middle, in steps. */
const hexRow = hexSteps + 1;

/** Per lattice cell the hexagon that it lies in plus one, worked out when a cell is first met. */
const hexOfCell = new Uint16Array(cellCount);
const pathOfHex: (string | undefined)[] = [];

/**
 * One SVG path of hexagons per shade, from the lattice cell of each story: 325 hexagons however many the
 * stories. The shade follows the root of the count, so that one story can still be seen.
 */
export function hexPaths(cells: ArrayLike<number>): string[] {
	const counts = new Uint32Array(hexRow * hexRow);
	for (let at = 0; at < cells.length; at++) {
		const cell = cells[at]!;
		const hex = (hexOfCell[cell] ||= 1 + hexAt(cell));
		counts[hex - 1]! += 1;
	}
	const most = counts.reduce((highest, n) => Math.max(highest, n), 1);
	const paths = new Array<string>(hexLevels).fill('');
	for (const [hex, n] of counts.entries()) {
		if (n === 0) continue;
		const shade = Math.ceil(hexLevels * Math.sqrt(n / most)) - 1;
		paths[shade] += pathOfHex[hex] ??= hexPath(Math.floor(hex / hexRow), hex % hexRow);
	}
	return paths;
}

function hexAt(cell: number): number {
	const [i, j] = hexOf(cellShares(cell));
	return i * hexRow + j;
}

/** The nearest point of the coarse lattice: round all three, then mend the one that moved most. */
function hexOf([a, b, c]: Shares): Shares {
	const exact = [a * hexSteps, b * hexSteps, c * hexSteps] as const;
	const [i, j, k] = [Math.round(exact[0]), Math.round(exact[1]), Math.round(exact[2])];
	const moved = [Math.abs(i - exact[0]), Math.abs(j - exact[1]), Math.abs(k - exact[2])] as const;
	if (moved[0] > moved[1] && moved[0] > moved[2]) return [hexSteps - j - k, j, k];
	return moved[1] > moved[2] ? [i, hexSteps - i - k, k] : [i, j, hexSteps - i - j];
}

function hexPath(i: number, j: number): string {
	const [x, y] = plotPoint([i / hexSteps, j / hexSteps, 1 - (i + j) / hexSteps]);
	const radius = scale / hexSteps / Math.sqrt(3);
	const corners = [0, 1, 2, 3, 4, 5].map((turn) => {
		const angle = (turn * Math.PI) / 3 + Math.PI / 6;
		return `${rounded(x + radius * Math.cos(angle))} ${rounded(y + radius * Math.sin(angle))}`;
	});
	return `M${corners.join('L')}Z`;
}

function rounded(units: number): number {
	return Math.round(units * 100) / 100;
}
