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
	const forms = new Map<number, string>();
	const sentences = new Map<string, string[]>();
	return (key, values = {}) => {
		const { count } = values;
		let said = key;
		if (typeof count === 'number') {
			const form = forms.get(count) ?? plurals.select(count);
			forms.set(count, form);
			said += `_${form}`;
		}
		// Text and names in turn: a page says the same few sentences a thousand times at a click.
		let parts = sentences.get(said);
		if (!parts) {
			parts = (words[said] ?? words[key] ?? key).split(/\{\{(\w+)\}\}/);
			sentences.set(said, parts);
		}
		let text = '';
		for (let at = 0; at < parts.length; at++)
			text += at % 2 ? (values[parts[at]!] ?? '') : parts[at]!;
		return text;
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
