import { wordsFor } from '#lib/i18n/translator.server.ts';
import type { Language } from '#lib/i18n/languages.ts';
import type { Words } from '#lib/i18n/say.ts';

/** Sentences of all pages about themes. */
export function deskWords(language: Language): Words {
	return { ...wordsFor(language, 'themes'), ...wordsFor(language, 'theme-texts') };
}
