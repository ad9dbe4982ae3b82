import { parseWeek, weekNumber } from '#lib/base/week.ts';

const day = /^(\d{4})-(\d{2})-(\d{2})/;
const dutchDay = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})/;

/**
 * The week number of a moment as files write it: `2026-W47`, `2026-11-21` (with or without a time),
 * `21-11-2026`, or milliseconds or seconds since 1970. Undefined when it is none of them.
 */
export function weekOf(text: string): number | undefined {
	const named = parseWeek(text);
	if (named !== undefined) return named;
	const [, year, month, date] = day.exec(text) ?? [];
	if (year) return weekOfDay(Number(year), Number(month), Number(date));
	const [, first, second, last] = dutchDay.exec(text) ?? [];
	if (last) return weekOfDay(Number(last), Number(second), Number(first));
	if (/^\d{13}$/.test(text)) return weekNumber(new Date(Number(text)));
	return /^\d{10}$/.test(text) ? weekNumber(new Date(Number(text) * 1000)) : undefined;
}

function weekOfDay(year: number, month: number, date: number): number | undefined {
	const moment = new Date(Date.UTC(year, month - 1, date));
	const isReal = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
	return isReal ? weekNumber(moment) : undefined;
}
