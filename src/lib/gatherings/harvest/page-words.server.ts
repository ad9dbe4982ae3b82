import type { Language } from '#lib/i18n/languages.ts';
import { wordsAbout, type Words } from '#lib/i18n/say.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';

/** What the pages of a harvest say besides what every page of a gathering says. */
export function harvestWords(language: Language): Words {
	return {
		...wordsFor(language, 'harvest'),
		...wordsAbout(wordsFor(language, 'goals'), ['goals.state.'])
	};
}
