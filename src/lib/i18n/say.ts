/** Interface sentences of one language, flat: `key` or `key_plural` (`one`, `other`, …) → text. */
export type Words = Readonly<Record<string, string>>;

/** Says a sentence: fills in `{{name}}`, and chooses the plural form by `count`. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/**
 * The small sayer of the teller's page, where every byte counts: the sentences come resolved from
 * the server, so only filling in and plurals are left. A missing key is shown as the key itself.
 */
export function sayer(words: Words, language: string): Say {
	const plurals = new Intl.PluralRules(language);
	return (key, values = {}) => {
		const plural =
			typeof values.count === 'number' ? `${key}_${plurals.select(values.count)}` : key;
		const sentence = words[plural] ?? words[key] ?? key;
		return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
	};
}

/** Only the sentences whose key begins in one of these ways, for a page that needs no more. */
export function wordsAbout(words: Words, beginnings: readonly string[]): Words {
	return Object.fromEntries(
		Object.entries(words).filter(([key]) =>
			beginnings.some((beginning) => key.startsWith(beginning))
		)
	);
}
