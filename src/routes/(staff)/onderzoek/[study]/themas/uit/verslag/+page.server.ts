import { wordsFor } from '#lib/i18n/translator.server.ts';
import { deskWords } from '#lib/themes/desk/desk-words.server.ts';
import { readReport } from '#lib/themes/out/report.service.server.ts';
import { refusing, staffOnly } from '../../../../../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(async () => ({
		report: await readReport(app.db, staffOnly(actor, url), params.study, {
			kind: 'story',
			language,
			now: new Date()
		}),
		said: { ...wordsFor(language, 'staff'), ...deskWords(language) }
	}));
