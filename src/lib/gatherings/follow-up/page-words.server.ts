import type { Voice } from '#lib/exploring/meaning/seen.server.ts';
import type { Language } from '#lib/i18n/languages.ts';
import { sayer, wordsAbout, type Words } from '#lib/i18n/say.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';

/** What the pages of what became of goals say. */
export function followUpWords(language: Language): Words {
	return {
		...wordsAbout(wordsFor(language, 'staff'), ['notice.']),
		...wordsAbout(wordsFor(language, 'charts'), ['chart.stories']),
		...wordsAbout(wordsFor(language, 'explore'), ['story.']),
		...wordsFor(language, 'gatherings'),
		...wordsFor(language, 'goals')
	};
}

/** How their servers speak. */
export function followUpVoice(language: 'nl' | 'en'): Voice {
	return { say: sayer(followUpWords(language), language), language };
}

/** What the page for everybody says, and no more than that. */
export function publicWords(language: Language): Words {
	return {
		...wordsAbout(wordsFor(language, 'gatherings'), ['plan.template.', 'scherm.weigh.dots']),
		...wordsAbout(wordsFor(language, 'goals'), ['etalage.', 'goals.'])
	};
}
