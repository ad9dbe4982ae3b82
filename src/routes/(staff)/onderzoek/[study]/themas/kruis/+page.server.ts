import { readCrossPage } from '#lib/exploring/themes/cross.service.server.ts';
import { wordsAbout } from '#lib/i18n/say.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { refusing, staffOnly } from '../../../../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(async () => ({
		crossing: await readCrossPage(app.db, staffOnly(actor, url), params.study, language),
		said: {
			...wordsFor(language, 'charts'),
			...wordsFor(language, 'explore'),
			...wordsAbout(wordsFor(language, 'patterns'), ['pair.', 'picture.']),
			...wordsAbout(wordsFor(language, 'themes'), ['cross.'])
		}
	}));
