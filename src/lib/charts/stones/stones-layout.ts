import type { Place } from '#lib/signifiers/answer.ts';

// The canvas is a sheet of paper with a rim, like the triangle: a stone at an end of an axis still
// lies on the paper. Pages count y downwards, axes count it upwards.

/** Width of the rim as a part of the canvas. */
export const rim = 0.09;

/** Where a stone lies on the canvas, as parts of its width and height from the top left. */
export function stonePlace([x, y]: Place): [left: number, top: number] {
	return [rim + x * (1 - 2 * rim), rim + (1 - y) * (1 - 2 * rim)];
}

/** The place on the axes under a point of the canvas; on or beyond the rim it is the nearest end. */
export function placeAt([left, top]: readonly [left: number, top: number]): Place {
	return [within((left - rim) / (1 - 2 * rim)), within(1 - (top - rim) / (1 - 2 * rim))];
}

/** True when a point, in parts of the canvas, lies on the paper. */
export function isOnCanvas([left, top]: readonly [left: number, top: number]): boolean {
	return left >= 0 && left <= 1 && top >= 0 && top <= 1;
}

/** A stone moved by steps of a twentieth to the right and downwards, kept on the canvas. */
export function moved([x, y]: Place, [dx, dy]: readonly [dx: number, dy: number]): Place {
	return [within(x + dx / 20), within(y - dy / 20)];
}

/** Where the stone with this number lies beside the canvas: two columns below it, or one at its side. */
export function homeOf(at: number): string {
	return `--narrow: ${4 + Math.floor(at / 2)} / ${1 + (at % 2)}; --wide: ${2 + at} / 2`;
}

export const quadrants = ['left-low', 'right-low', 'left-high', 'right-high'] as const;
export type Quadrant = (typeof quadrants)[number];

/** The quadrant of a place; the middle of an axis belongs to its high end. */
export function quadrantOf([x, y]: Place): Quadrant {
	return `${x < 0.5 ? 'left' : 'right'}-${y < 0.5 ? 'low' : 'high'}`;
}

/** The place that the list means by a quadrant: its middle. */
export const quadrantPlaces: Readonly<Record<Quadrant, Place>> = {
	'left-low': [0.25, 0.25],
	'right-low': [0.75, 0.25],
	'left-high': [0.25, 0.75],
	'right-high': [0.75, 0.75]
};

/** Outlines of the stones in a box of 48, in the order of the question: known apart without colour. */
export const stoneShapes: readonly string[] = [
	'M24 3a21 21 0 1 0 0 42a21 21 0 1 0 0 -42z',
	'M12 5h24a7 7 0 0 1 7 7v24a7 7 0 0 1 -7 7h-24a7 7 0 0 1 -7 -7v-24a7 7 0 0 1 7 -7z',
	'M27 4L44 21a4.2 4.2 0 0 1 0 6L27 44a4.2 4.2 0 0 1 -6 0L4 27a4.2 4.2 0 0 1 0 -6L21 4a4.2 4.2 0 0 1 6 0z',
	'M15 5h18a4 4 0 0 1 3.4 2l8 14.500a5 5 0 0 1 0 5l-8 14.500a4 4 0 0 1 -3.4 2h-18a4 4 0 0 1 -3.4 -2l-8 -14.500a5 5 0 0 1 0 -5l8 -14.500a4 4 0 0 1 3.4 -2z',
	'M27.4 6.500L44 38a4.5 4.5 0 0 1 -4 6.500H8a4.5 4.5 0 0 1 -4 -6.500L20.6 6.500a3.9 3.9 0 0 1 6.8 0z'
];

/** A white mark on each stone, as lines in the same box. */
export const stoneMarks: readonly string[] = [
	'M24 16a8 8 0 1 0 0 16a8 8 0 1 0 0 -16z',
	'M15 18h18M15 30h18',
	'M24 15v18M15 24h18',
	'M17 17l14 14M31 17l-14 14',
	'M24 24v12'
];

function within(part: number): number {
	return Math.min(1, Math.max(0, part));
}
