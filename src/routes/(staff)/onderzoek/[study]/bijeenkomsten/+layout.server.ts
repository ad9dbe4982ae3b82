import { wordsAbout } from '#lib/i18n/say.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import type { LayoutServerLoad } from './$types.ts';

export const load: LayoutServerLoad = ({ locals: { language } }) => ({
	said: {
		...wordsFor(language, 'staff'),
		...wordsFor(language, 'gatherings'),
		...wordsAbout(wordsFor(language, 'goals'), ['goals.study.'])
	}
});
