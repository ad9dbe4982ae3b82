// Moments are kept as a week only: nobody can be tied to a day (decisions.md 5 and 40).

const day = 86_400_000;
/** Monday of 1970-W01 is 29 December 1969. */
const firstMonday = -3 * day;

/** Week number of a moment: whole ISO weeks (Monday to Sunday, UTC) since 1970-W01, which is 0. */
export function weekNumber(moment: Date): number {
	return Math.floor((moment.getTime() - firstMonday) / (7 * day));
}

/** ISO 8601 name of a week number, as in `2024-W42`. */
export function weekName(week: number): string {
	const thursday = new Date(firstMonday + (week * 7 + 3) * day);
	const year = thursday.getUTCFullYear();
	const ordinal = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / day);
	return `${year}-W${String(Math.floor(ordinal / 7) + 1).padStart(2, '0')}`;
}

/** Week number of an ISO week name; undefined when the text is not a week that exists. */
export function parseWeek(name: string): number | undefined {
	const match = /^(\d{4})-W(\d{2})$/.exec(name);
	if (!match) return undefined;
	const fourthOfJanuary = new Date(Date.UTC(Number(match[1]), 0, 4));
	const week = weekNumber(fourthOfJanuary) + Number(match[2]) - 1;
	return weekName(week) === name ? week : undefined;
}
