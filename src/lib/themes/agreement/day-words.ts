/** A day in words, on the calendar of Amsterdam: the same in the browser as on the server. */
export function dayWords(language: string, at: Date): string {
	return new Intl.DateTimeFormat(language, {
		dateStyle: 'long',
		timeZone: 'Europe/Amsterdam'
	}).format(at);
}
