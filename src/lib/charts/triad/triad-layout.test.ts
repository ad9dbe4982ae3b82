import { expect, test } from 'vitest';
import { triadChoices } from '#lib/signifiers/place.ts';
import {
	dotPlace,
	paperHeight,
	paperPath,
	paperWidth,
	rim,
	scale,
	sharesAt,
	touchPolygon
} from './triad-layout.ts';

test.each(Object.entries(triadChoices))(
	'A dot of choice %s is found where it is drawn',
	(_, shares) => {
		const found = sharesAt(dotPlace(shares));
		found.forEach((share, at) => expect(share).toBeCloseTo(shares[at] ?? NaN, 9));
	}
);

test('Corner A lies at the top, B bottom left and C bottom right, each one rim from the edge', () => {
	const side = rim / paperWidth;
	const end = rim / paperHeight;
	expect(dotPlace([1, 0, 0])).toEqual([0.5, expect.closeTo(end, 9)]);
	expect(dotPlace([0, 1, 0])).toEqual([expect.closeTo(side, 9), expect.closeTo(1 - end, 9)]);
	expect(dotPlace([0, 0, 1])).toEqual([expect.closeTo(1 - side, 9), expect.closeTo(1 - end, 9)]);
});

test('A finger on the rim beyond a corner means that corner', () => {
	expect(sharesAt([0.5, 0])[0]).toBeCloseTo(1, 9);
	expect(sharesAt([0, 1])[1]).toBeCloseTo(1, 9);
});

test('The sheet closes on itself and stays within its box', () => {
	const path = paperPath();
	const ends = [...path.matchAll(/(?:M|L|0 0 1) ([\d.]+) ([\d.]+)/g)].map((m) => [
		Number(m[1]),
		Number(m[2])
	]);
	expect(ends).toHaveLength(7);
	expect(ends.at(-1)).toEqual(ends[0]);
	for (const [x, y] of ends) {
		expect(x).toBeLessThanOrEqual(paperWidth * scale);
		expect(y).toBeLessThanOrEqual(paperHeight * scale + 0.01);
	}
	expect(path.match(/A /g)).toHaveLength(3);
});

test('The part that listens to a finger keeps within the box, so the page around it scrolls', () => {
	const numbers = [...touchPolygon().matchAll(/([-\d.]+)%/g)].map((match) => Number(match[1]));
	expect(numbers).toHaveLength(12);
	expect(Math.min(...numbers)).toBe(0);
	expect(Math.max(...numbers)).toBe(100);
});
