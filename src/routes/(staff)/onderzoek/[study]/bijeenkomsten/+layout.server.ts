import { wordsFor } from '#lib/i18n/translator.server.ts';
import type { LayoutServerLoad } from './$types.ts';

export const load: LayoutServerLoad = ({ locals: { language } }) => ({
	said: { ...wordsFor(language, 'staff'), ...wordsFor(language, 'gatherings') }
});
