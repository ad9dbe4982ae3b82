import type { Language } from '#lib/i18n/languages.ts';
import type { Words } from '#lib/i18n/say.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import type { TextKind } from './model.ts';

const aboutTexts = 'texts.';

/** Sentences of all pages about themes; what they call a story is a text where it is none. */
export function deskWords(language: Language, kind: TextKind): Words {
	const all = { ...wordsFor(language, 'themes'), ...wordsFor(language, 'theme-texts') };
	const entries = Object.entries(all);
	const usual = entries.filter(([key]) => !key.startsWith(aboutTexts));
	if (kind === 'story') return Object.fromEntries(usual);
	const instead = entries
		.filter(([key]) => key.startsWith(aboutTexts))
		.map(([key, words]) => [key.slice(aboutTexts.length), words]);
	return Object.fromEntries([...usual, ...instead]);
}
