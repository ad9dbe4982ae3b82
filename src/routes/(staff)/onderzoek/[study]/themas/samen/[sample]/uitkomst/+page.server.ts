import { wordsFor } from '#lib/i18n/translator.server.ts';
import { codedDesk } from '#lib/themes/agreement/coded-desk.server.ts';
import { readAgreement } from '#lib/themes/agreement/results.service.server.ts';
import { refusing, staffOnly } from '../../../../../../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(async () => ({
		agreement: await readAgreement(
			app.db,
			staffOnly(actor, url),
			params.study,
			params.sample,
			codedDesk,
			new Date()
		),
		said: { ...wordsFor(language, 'staff'), ...wordsFor(language, 'themes') }
	}));
