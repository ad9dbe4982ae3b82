import { readIntegrityPage } from '#lib/exploring/inference/integrity.server.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { refusing, staffOnly } from '../../../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(() => ({
		integrity: readIntegrityPage(app.db.read, staffOnly(actor, url), params.study, language),
		said: { ...wordsFor(language, 'explore'), ...wordsFor(language, 'patterns') }
	}));
