import { error } from '@sveltejs/kit';
import { readExplorerPage, rowOfStory } from '#lib/exploring/explorer-page.server.ts';
import { storyKey } from '#lib/exploring/lens-format.ts';
import { readFirst } from '#lib/exploring/first.server.ts';
import { observationsAbout } from '#lib/exploring/meaning/observation-views.server.ts';
import { wordsAbout } from '#lib/i18n/say.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { readStudy } from '#lib/studies/service.server.ts';
import { staffOnly } from '../../../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals: { app, actor, language }, params, url }) => {
	const staff = staffOnly(actor, url);
	const explored = readExplorerPage(app.db.read, staff, params.study, language);
	if (!explored) error(404, 'notFound');
	const said = {
		...wordsFor(language, 'charts'),
		...wordsFor(language, 'explore'),
		...wordsAbout(wordsFor(language, 'meaning'), ['annotation.', 'links.']),
		...wordsAbout(wordsFor(language, 'patterns'), ['inference.']),
		...wordsAbout(wordsFor(language, 'theme-texts'), ['colour.'])
	};
	const first = await readFirst(app.db, staff, explored, url.searchParams, new Date());
	const study = readStudy(app.db.read, params.study);
	const observations = study ? observationsAbout(app.db.read, staff, study.id) : [];
	const opens = rowOfStory(app.db.read, params.study, url.searchParams.get(storyKey));
	return { explored, first, observations, opens, said };
};
