import { error } from '@sveltejs/kit';
import { readExplorerPage } from '#lib/exploring/explorer-page.server.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { staffOnly } from '../../../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) => {
	const explored = readExplorerPage(app.db.read, staffOnly(actor, url), params.study, language);
	if (!explored) error(404, 'notFound');
	const said = { ...wordsFor(language, 'charts'), ...wordsFor(language, 'explore') };
	return { explored, said };
};
