import type { GoalState } from '../model.ts';

// When a goal is to be ready, held against a day. A goal has a month, which is over after its last day.

/** What a reminder list is sorted by: the most pressing first. */
export const dues = ['late', 'thisMonth', 'soon', 'later', 'noMonth', 'finished'] as const;
export type Due = (typeof dues)[number];

/** A month further than these is not pressing yet. */
const soonMonths = 2;

type Dated = { state: GoalState; dueMonth: string | null; isLate: boolean };

/** Where a goal stands on a day (`2026-11-21`): late when its month is over, or when people said so. */
export function dueOf({ state, dueMonth, isLate }: Dated, today: string): Due {
	if (state === 'done' || state === 'stopped') return 'finished';
	const ahead = dueMonth === null ? null : monthsBetween(today, dueMonth);
	if (isLate || (ahead !== null && ahead < 0)) return 'late';
	if (ahead === null) return 'noMonth';
	if (ahead === 0) return 'thisMonth';
	return ahead <= soonMonths ? 'soon' : 'later';
}

/** How far a month is from a day: a key of the locales (`goals.time.<key>`) with its count. */
export type Distance = { key: string; count: number };

/**
 * In days where that is a month or less, then in months, from two years in years. Null while there is
 * nothing to say: no month.
 */
export function distanceOf(dueMonth: string | null, today: string): Distance | null {
	if (dueMonth === null) return null;
	const months = monthsBetween(today, dueMonth);
	if (months > 0) return { key: 'ahead.months', count: months };
	const lastDay = lastDayOf(dueMonth);
	if (months === 0) return { key: 'ahead.days', count: daysBetween(today, lastDay) };
	const days = daysBetween(lastDay, today);
	if (days <= 31) return { key: 'over.days', count: days };
	if (months > -24) return { key: 'over.months', count: -months };
	return { key: 'over.years', count: Math.floor(-months / 12) };
}

/** Months from the month of one day or month to that of another; below zero when it is past. */
export function monthsBetween(from: string, to: string): number {
	return monthNumber(to) - monthNumber(from);
}

function monthNumber(day: string): number {
	return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

function lastDayOf(month: string): string {
	const [year = 0, number = 0] = month.split('-').map(Number);
	return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** A month in words, as `september 2025`. */
export function monthInWords(month: string, language: string): string {
	const words = new Intl.DateTimeFormat(language, {
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC'
	});
	return words.format(new Date(`${month.slice(0, 7)}-01T00:00:00Z`));
}
