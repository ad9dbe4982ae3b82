import { expect, test } from 'vitest';
import type { Place } from '#lib/signifiers/answer.ts';
import {
	isOnCanvas,
	moved,
	placeAt,
	quadrantOf,
	quadrantPlaces,
	rim,
	stonePlace
} from './stones-layout.ts';

test.each<[Place]>([[[0, 0]], [[1, 1]], [[0.25, 0.75]]])(
	'A stone at %j is found where it is drawn',
	(place) => {
		const [x, y] = placeAt(stonePlace(place));
		expect(x).toBeCloseTo(place[0], 9);
		expect(y).toBeCloseTo(place[1], 9);
	}
);

test('High lies at the top of the canvas and low at the bottom', () => {
	expect(stonePlace([0, 1])).toEqual([rim, rim]);
	expect(stonePlace([0, 0])).toEqual([rim, 1 - rim]);
});

test('A place on the rim counts as the nearest end of the axis', () => {
	expect(placeAt([0, 1])).toEqual([0, 0]);
});

test('A stone let go beside the canvas is not on it', () => {
	expect(isOnCanvas([0.5, 1.1])).toBe(false);
	expect(isOnCanvas([0.5, 0.9])).toBe(true);
});

test('A key moves a stone by a twentieth, and never off the canvas', () => {
	expect(moved([0.5, 0.5], [1, -1])).toEqual([0.55, 0.55]);
	expect(moved([0.98, 0.02], [1, 5])).toEqual([1, 0]);
});

test.each(Object.entries(quadrantPlaces))(
	'The list choice %s lies in its own quadrant',
	(name, place) => {
		expect(quadrantOf(place)).toBe(name);
	}
);
