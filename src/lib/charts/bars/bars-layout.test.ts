import { expect, test } from 'vitest';
import { barLengths, labelWidth } from './bars-layout.ts';

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
