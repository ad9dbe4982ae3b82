import { wordsFor } from '#lib/i18n/translator.server.ts';
import type { LayoutServerLoad } from './$types.ts';

/** The pages below say more than the shell: studies, points and members. */
export const load: LayoutServerLoad = ({ locals: { language } }) => ({
	words: { ...wordsFor(language, 'staff'), ...wordsFor(language, 'studies') }
});
