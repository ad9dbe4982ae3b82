import { wordsFor } from '#lib/i18n/translator.server.ts';
import { kindIn } from '#lib/themes/desk/desk-address.ts';
import { deskWords } from '#lib/themes/desk/desk-words.server.ts';
import { readReport } from '#lib/themes/out/report.service.server.ts';
import { refusing, staffOnly } from '../../../../../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(async () => {
		const kind = kindIn(url.searchParams);
		return {
			kind,
			report: await readReport(app.db, staffOnly(actor, url), params.study, {
				kind,
				language,
				now: new Date()
			}),
			said: { ...wordsFor(language, 'staff'), ...deskWords(language, kind) }
		};
	});
