import type { Shares } from '#lib/signifiers/answer.ts';
import { toPoint, toShares, triangleHeight, type Point } from '#lib/signifiers/place.ts';

// The triangle is a sheet of paper, a rim wider than the triangle of the answers. So a dot in a
// corner nestles in the rounded corner and is never cut off. Lengths are in sides of the triangle.

export const rim = 0.075;
export const paperWidth = 1 + 2 * rim;
export const paperHeight = triangleHeight + 2 * rim;

/** How many units of the drawing go into one side of the triangle. */
export const scale = 100;

const corners: readonly [Point, Point, Point] = [
	[rim + 0.5, rim],
	[rim + 1, rim + triangleHeight],
	[rim, rim + triangleHeight]
];
const outward: readonly [Point, Point, Point] = [
	[Math.sqrt(3) / 2, -0.5],
	[0, 1],
	[-Math.sqrt(3) / 2, -0.5]
];

/** Outline of the sheet as an SVG path, clockwise from the top, in a box of `paperBox`. */
export function paperPath(): string {
	const sides = [0, 1, 2].map((side) => {
		const [dx, dy] = outward[side] ?? [0, 0];
		const ends = [corners[side], corners[(side + 1) % 3]].map(([x, y] = [0, 0]) =>
			[x + rim * dx, y + rim * dy].map(toUnits).join(' ')
		);
		return ends.join(' L ');
	});
	const corner = ` A ${toUnits(rim)} ${toUnits(rim)} 0 0 1 `;
	return `M ${sides.join(corner)}${corner}${sides[0]?.split(' L ')[0]} Z`;
}

export const paperBox = `0 0 ${toUnits(paperWidth)} ${toUnits(paperHeight)}`;

/** Where a dot lies in the box of the sheet, as parts of its width and height. */
export function dotPlace(shares: Shares): [x: number, y: number] {
	const [x, y] = toPoint(shares);
	return [(x + rim) / paperWidth, (y + rim) / paperHeight];
}

/** The shares at a place in the box of the sheet; off the triangle, those of its nearest point. */
export function sharesAt([x, y]: readonly [x: number, y: number]): Shares {
	return toShares([x * paperWidth - rim, y * paperHeight - rim]);
}

/** The part of the box that listens to a finger, as a CSS polygon: the sheet with square corners. */
export function touchPolygon(): string {
	const middle = paperWidth / 2;
	const top = rim / Math.sqrt(3);
	const low = triangleHeight + rim * (Math.sqrt(3) - 1);
	const points: Point[] = [
		[middle - top, 0],
		[middle + top, 0],
		[paperWidth, low],
		[paperWidth, paperHeight],
		[0, paperHeight],
		[0, low]
	];
	const percent = (part: number) => `${(100 * part).toFixed(2)}%`;
	const inBox = points.map(([x, y]) => `${percent(x / paperWidth)} ${percent(y / paperHeight)}`);
	return `polygon(${inBox.join(', ')})`;
}

function toUnits(length: number): number {
	return Math.round(length * scale * 100) / 100;
}
