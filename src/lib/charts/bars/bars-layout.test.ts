import { expect, test } from 'vitest';
import { barLengths, labelWidth, rowPlaces } from './bars-layout.ts';

test('The longest bar is whole, the others are in proportion, and zero has none', () => {
	expect(barLengths([20, 5, 0])).toEqual([1, 0.25, 0]);
});

test('Counts that are all zero give no bars', () => {
	expect(barLengths([0, 0])).toEqual([0, 0]);
	expect(barLengths([])).toEqual([]);
});

test('the column of labels is as wide as the longest, whatever is counted', () => {
	expect(labelWidth(['ja', 'soms'])).toBe('5ch');
	expect(labelWidth([])).toBe('1ch');
});

test('beside the label come the bar, the tick, the count and the share, without touching', () => {
	const { bar, tick, count, share } = rowPlaces(280, 14);
	const digit = 0.575 * 14;
	expect(bar.from).toBeGreaterThan(0);
	expect(bar.to).toBeLessThan(tick);
	expect(tick + 14).toBeLessThan(count - 4 * digit);
	expect(count).toBeLessThan(share - 4.5 * digit);
	expect(share).toBeLessThan(280);
});

test('a row that is too narrow for a bar has none, and no bar of a negative length', () => {
	const { bar } = rowPlaces(70, 14);
	expect(bar.to).toBe(bar.from);
});
