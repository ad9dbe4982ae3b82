import type { Range } from '../lens.ts';

/** Lengths of a stretch, in weeks. */
const lengths = [1, 2, 4, 8, 13, 26, 52] as const;
const most = 12;

/**
 * The time from the first to the last of these weeks in at most twelve equal stretches of whole weeks
 * (more only beyond twelve years), both ends included; the last one may be shorter.
 */
export function weekStretches(weeks: readonly number[]): Range[] {
	if (weeks.length === 0) return [];
	let [first, last] = [weeks[0]!, weeks[0]!];
	for (const week of weeks) [first, last] = [Math.min(first, week), Math.max(last, week)];
	const all = last - first + 1;
	const length = lengths.find((weeksIn) => Math.ceil(all / weeksIn) <= most) ?? 52;
	return Array.from({ length: Math.ceil(all / length) }, (_, at): Range => {
		const from = first + at * length;
		return [from, Math.min(last, from + length - 1)];
	});
}
