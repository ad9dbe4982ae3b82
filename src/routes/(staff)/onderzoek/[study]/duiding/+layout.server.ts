import { wordsFor } from '#lib/i18n/translator.server.ts';
import type { LayoutServerLoad } from './$types.ts';

/** The pages below speak of charts and filters as the explorer does, and of what they mean. */
export const load: LayoutServerLoad = ({ locals: { language } }) => ({
	said: {
		...wordsFor(language, 'staff'),
		...wordsFor(language, 'charts'),
		...wordsFor(language, 'explore'),
		...wordsFor(language, 'meaning')
	}
});
