import type { Language } from './languages.ts';

const plural = /^(.+)_(?:zero|one|two|few|many|other)$/;

/** The key without its plural ending, or null for a key that has none (i18next JSON v4). */
export function pluralBase(key: string): string | null {
	return plural.exec(key)?.[1] ?? null;
}

/** All keys a counted sentence needs in a language: two in Dutch, six in Arabic. */
export function pluralKeys(base: string, language: Language): string[] {
	const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
	return categories.map((category) => `${base}_${category}`);
}
