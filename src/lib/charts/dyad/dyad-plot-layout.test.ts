import { describe, expect, test } from 'vitest';
import { binCount, binOf } from '#lib/signifiers/dyad.ts';
import {
	barHeights,
	binAt,
	binEdges,
	chooseBin,
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

test('A hand in a bin means the bin in which that position is counted', () => {
	for (const bin of bins) {
		const middle = (bin + 0.5) / binCount;
		expect(binAt(middle)).toBe(bin);
		expect(binOf(middle)).toBe(bin);
	}
	expect([binAt(-0.2), binAt(1), binAt(7)]).toEqual([0, 19, 19]);
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

describe('choosing bins one by one', () => {
	test('takes a beginning, then an end, then a new beginning', () => {
		const first = chooseBin(null, null, 12);
		expect(first).toEqual({ anchor: 12, range: [0.6, 0.65] });
		const second = chooseBin(first.anchor, first.range, 8);
		expect(second).toEqual({ anchor: null, range: [0.4, 0.65] });
		expect(chooseBin(second.anchor, second.range, 3)).toEqual({ anchor: 3, range: [0.15, 0.2] });
	});

	test('lets go of a beginning that is chosen again', () => {
		expect(chooseBin(12, [0.6, 0.65], 12)).toEqual({ anchor: null, range: null });
	});

	test('forgets a beginning whose range was cleared elsewhere', () => {
		expect(chooseBin(12, null, 3)).toEqual({ anchor: 3, range: [0.15, 0.2] });
	});
});

test('Positions are shown as whole numbers from 0 to 100', () => {
	expect([0, 0.29, 0.464, 1].map(hundredths)).toEqual([0, 29, 46, 100]);
});
