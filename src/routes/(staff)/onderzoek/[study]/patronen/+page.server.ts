import { readPatternsPage } from '#lib/exploring/patterns/patterns-page.server.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { refusing, staffOnly } from '../../../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(() => ({
		patterns: readPatternsPage(app.db.read, staffOnly(actor, url), params.study, language),
		said: {
			...wordsFor(language, 'charts'),
			...wordsFor(language, 'explore'),
			...wordsFor(language, 'patterns')
		}
	}));
