import type { CountedWeek } from './counting-charts.ts';
import type { Range } from './lens.ts';

// Weeks in which stories came in, as bars beside each other; an ISO week is a number (base/week.ts).

export type WeekBar = CountedWeek & { /** As a part of the highest. */ height: number };

/** A bar for every week of a stretch, weeks without a story included. */
export function weekBars(counts: readonly CountedWeek[], [first, last]: Range): WeekBar[] {
	const found = new Map(counts.map(({ week, n }) => [week, n]));
	const most = Math.max(1, ...found.values());
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, after) => {
		const n = found.get(first + after) ?? 0;
		return { week: first + after, n, height: n / most };
	});
}

/** Whether a week is in a stretch; true when there is none. */
export function isInWeeks(week: number, weeks: Range | null): boolean {
	return !weeks || (week >= weeks[0] && week <= weeks[1]);
}

/** The stretch from one week to another, in whichever order they were chosen. */
export function weeksOf(one: number, other: number): Range {
	return [Math.min(one, other), Math.max(one, other)];
}
