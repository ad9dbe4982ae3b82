/** A moment in words, on the clock of Amsterdam: the same in the browser as on the server. */
export function momentWords(language: string, at: Date): string {
	return new Intl.DateTimeFormat(language, {
		dateStyle: 'medium',
		timeStyle: 'short',
		timeZone: 'Europe/Amsterdam'
	}).format(at);
}
