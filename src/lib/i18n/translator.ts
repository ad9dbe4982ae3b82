import { createInstance } from 'i18next';
import type { Language } from './languages.ts';
import type { Say, Words } from './say.ts';

/**
 * The sayer of the staff pages, from the same words as the teller's page. Values are not escaped
 * here: Svelte does that where they are shown.
 */
export function createTranslator(language: Language, words: Words): { t: Say } {
	const own = createInstance();
	void own.init({
		lng: language,
		resources: { [language]: { translation: words } },
		initAsync: false,
		load: 'currentOnly',
		keySeparator: false,
		nsSeparator: false,
		interpolation: { escapeValue: false }
	});
	return { t: (key, values = {}) => own.t(key, values) };
}
