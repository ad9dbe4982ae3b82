import { expect, test } from 'vitest';
import { binCount } from '#lib/signifiers/dyad.ts';
import {
	barHeights,
	binEdges,
	countWithin,
	hundredths,
	isWithin,
	rangeOf
} from './dyad-plot-layout.ts';

const bins = Array.from({ length: binCount }, (_, bin) => bin);

test('The bins meet at their edges and fill the line from 0 to 1', () => {
	expect(binEdges(0)[0]).toBe(0);
	expect(binEdges(binCount - 1)[1]).toBe(1);
	for (const bin of bins.slice(1)) expect(binEdges(bin)[0]).toBe(binEdges(bin - 1)[1]);
});

test('A range holds its bins whichever end was chosen first', () => {
	expect(rangeOf(4, 8)).toEqual([0.2, 0.45]);
	expect(rangeOf(8, 4)).toEqual(rangeOf(4, 8));
	expect(bins.filter((bin) => isWithin(bin, [0.2, 0.45]))).toEqual([4, 5, 6, 7, 8]);
	expect(bins.filter((bin) => isWithin(bin, null))).toEqual(bins);
});

test('The count of a range is the sum of the bars in it', () => {
	expect(countWithin(bins, [0.2, 0.45])).toBe(4 + 5 + 6 + 7 + 8);
	expect(countWithin(bins, [0, 1])).toBe(190);
});

test('The highest bar fills the height and an empty one has none', () => {
	expect(barHeights([0, 5, 10])).toEqual([0, 0.5, 1]);
	expect(barHeights([0, 0])).toEqual([0, 0]);
});

test('Positions are shown as whole numbers from 0 to 100', () => {
	expect([0, 0.29, 0.464, 1].map(hundredths)).toEqual([0, 29, 46, 100]);
});
