import { expect, test } from 'vitest';
import { distanceOf, dueOf, monthInWords } from './due.ts';

const today = '2026-11-21';
const open = { state: 'open', isLate: false } as const;

test.each([
	['2026-10', 'late'],
	['2026-11', 'thisMonth'],
	['2026-12', 'soon'],
	['2027-01', 'soon'],
	['2027-02', 'later'],
	[null, 'noMonth']
] as const)('On 21 November 2026 a goal for %s is %s', (dueMonth, due) => {
	expect(dueOf({ ...open, dueMonth }, today)).toBe(due);
});

test('A goal that people said takes longer is late whatever its month; a finished one never is', () => {
	expect(dueOf({ state: 'busy', dueMonth: '2027-06', isLate: true }, today)).toBe('late');
	expect(dueOf({ state: 'busy', dueMonth: null, isLate: true }, today)).toBe('late');
	for (const state of ['done', 'stopped'] as const) {
		expect(dueOf({ state, dueMonth: '2020-01', isLate: true }, today)).toBe('finished');
	}
});

test.each([
	['2027-01', 'ahead.months', 2],
	['2026-12', 'ahead.months', 1],
	['2026-11', 'ahead.days', 9],
	['2026-10', 'over.days', 21],
	['2026-09', 'over.months', 2],
	['2024-12', 'over.months', 23],
	['2024-11', 'over.years', 2],
	['2023-09', 'over.years', 3]
] as const)('A month is over after its last day: %s is %s %i', (month, key, count) => {
	expect(distanceOf(month, today)).toEqual({ key, count });
});

test('On the last day of its month a goal has no day left, and on the next it is one day late', () => {
	expect(distanceOf('2024-02', '2024-02-29')).toEqual({ key: 'ahead.days', count: 0 });
	expect(distanceOf('2024-02', '2024-03-01')).toEqual({ key: 'over.days', count: 1 });
	expect(distanceOf(null, today)).toBeNull();
});

test('A month is said in the language of the reader', () => {
	expect(monthInWords('2023-09', 'nl')).toBe('september 2023');
	expect(monthInWords('2023-09-25', 'en')).toBe('September 2023');
});
