import { wordsFor } from '#lib/i18n/translator.server.ts';
import type { LayoutServerLoad } from './$types.ts';

const refusals = [
	'badRequest',
	'closed',
	'forbidden',
	'notFound',
	'gone',
	'conflict',
	'invalid',
	'full'
];
const shown = [
	...refusals.map((code) => `error.${code}`),
	'error.page.title',
	'error.page.unexpected',
	'error.page.home'
];

/** Sentences of the error page, which has no load of its own. */
export const load: LayoutServerLoad = ({ locals: { language } }) => {
	const words = wordsFor(language, 'errors');
	return {
		errorLanguage: language,
		errorWords: Object.fromEntries(shown.map((key) => [key, words[key] ?? key]))
	};
};
