import { expect, test } from 'vitest';
import { reportCounts } from './report-counts.ts';

const told = (...sizes: number[]) => reportCounts(sizes).map(({ n }) => n);

test('a size below five is kept back, and with a single one the next smallest too', () => {
	expect(told(40, 20, 6, 3)).toEqual([40, 20, null, null]);
	expect(told(40, 20, 4, 3)).toEqual([40, 20, null, null]);
	expect(told(40, 20, 5)).toEqual([40, 20, 5]);
	expect(told(4)).toEqual([null]);
	expect(told(9, 0)).toEqual([9, 0]);
});

test('shares are told of twenty texts or more, in steps of five percent', () => {
	expect(reportCounts([12, 7]).map(({ share }) => share)).toEqual([null, null]);
	const [big, less] = reportCounts([13, 8]);
	expect(big!.share).toBeCloseTo(0.6, 12);
	expect(less!.share).toBeCloseTo(0.4, 12);
});
