import { redirect } from '@sveltejs/kit';
import { readExplorerPage } from '#lib/exploring/explorer-page.server.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { studyToSee } from '#lib/themes/desk/change-desk.server.ts';
import { readingPlace } from '#lib/themes/desk/reading-href.ts';
import { readReadingPage } from '#lib/themes/desk/reading-page.server.ts';
import { refusing, staffOnly } from '../../../../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({
	locals: { app, actor, language },
	params,
	url,
	depends
}) => {
	depends('themes:desk');
	return refusing(async () => {
		const staff = staffOnly(actor, url);
		const { slug, name, invented } = studyToSee(app.db.read, staff, params.study);
		const theme = params.theme === 'geen' ? null : params.theme;
		const asked = { theme, ...readingPlace(url.searchParams) };
		const settings = { kind: 'story', language } as const;
		const reading = await readReadingPage(app.db, staff, slug, asked, settings);
		if ('mergedInto' in reading) redirect(303, `/onderzoek/${slug}/themas/${reading.mergedInto}`);
		return {
			study: { slug, name, invented },
			reading,
			questions: readExplorerPage(app.db.read, staff, slug, language)?.questions ?? [],
			said: {
				...wordsFor(language, 'staff'),
				...wordsFor(language, 'charts'),
				...wordsFor(language, 'explore'),
				...wordsFor(language, 'themes')
			}
		};
	});
};
