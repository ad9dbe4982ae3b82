import { expect, test } from 'vitest';
import { isInWeeks, weekBars, weeksOf } from './week-layout.ts';

test('every week of the stretch has a bar, the highest is whole', () => {
	expect(
		weekBars(
			[
				{ week: 3, n: 2 },
				{ week: 5, n: 4 }
			],
			[3, 6]
		)
	).toEqual([
		{ week: 3, n: 2, height: 0.5 },
		{ week: 4, n: 0, height: 0 },
		{ week: 5, n: 4, height: 1 },
		{ week: 6, n: 0, height: 0 }
	]);
	expect(weekBars([], [0, -1])).toEqual([]);
});

test('both ends of a stretch are in it', () => {
	expect([2, 3, 5, 6].map((week) => isInWeeks(week, [3, 5]))).toEqual([false, true, true, false]);
	expect(isInWeeks(2, null)).toBe(true);
	expect(weeksOf(5, 3)).toEqual([3, 5]);
});
