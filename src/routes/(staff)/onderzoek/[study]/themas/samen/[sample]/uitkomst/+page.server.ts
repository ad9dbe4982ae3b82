import { wordsFor } from '#lib/i18n/translator.server.ts';
import { codedDesk } from '#lib/themes/agreement/coded-desk.server.ts';
import { readAgreement } from '#lib/themes/agreement/results.service.server.ts';
import { deskWords } from '#lib/themes/desk/desk-words.server.ts';
import { refusing, staffOnly } from '../../../../../../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(async () => {
		const agreement = await readAgreement(
			app.db,
			staffOnly(actor, url),
			params.study,
			params.sample,
			codedDesk,
			new Date()
		);
		const words = deskWords(language, agreement.textKind);
		return { agreement, said: { ...wordsFor(language, 'staff'), ...words } };
	});
