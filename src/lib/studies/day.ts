/** Whether a text is a day that exists, as `2026-11-21`. */
export function isDay(text: string): boolean {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const moment = Date.parse(`${text}T00:00:00Z`);
	return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}

/** A day in words, as `21 november 2026`. */
export function dayInWords(day: string, language: string): string {
	const words = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
	return words.format(new Date(`${day}T00:00:00Z`));
}
