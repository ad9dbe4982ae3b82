import { wordsFor } from '#lib/i18n/translator.server.ts';
import type { LayoutServerLoad } from './$types.ts';

/** Sentences of the error page, which has no load of its own. */
export const load: LayoutServerLoad = ({ locals: { language } }) => {
	const words = wordsFor(language, 'errors');
	const kept = ['error.notFound', 'error.page.title', 'error.page.unexpected', 'error.page.home'];
	return {
		errorLanguage: language,
		errorWords: Object.fromEntries(kept.map((key) => [key, words[key] ?? key]))
	};
};
