import { redirect } from '@sveltejs/kit';
import { readExplorerPage } from '#lib/exploring/explorer-page.server.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { studyToSee } from '#lib/themes/desk/change-desk.server.ts';
import { kindIn } from '#lib/themes/desk/desk-address.ts';
import { deskWords } from '#lib/themes/desk/desk-words.server.ts';
import { drawLot, readingHref, readingPlace } from '#lib/themes/desk/reading-href.ts';
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
		const kind = kindIn(url.searchParams);
		const place = readingPlace(url.searchParams);
		const reading = await readReadingPage(
			app.db,
			staff,
			slug,
			{ theme, ...place },
			{ kind, language }
		);
		if ('mergedInto' in reading) redirect(303, reading.mergedInto + readingHref(place, kind));
		return {
			study: { slug, name, invented },
			reading,
			kind,
			nextLot: drawLot(Math.random()),
			questions:
				(kind === 'story' && readExplorerPage(app.db.read, staff, slug, language)?.questions) || [],
			said: {
				...wordsFor(language, 'staff'),
				...wordsFor(language, 'charts'),
				...wordsFor(language, 'explore'),
				...deskWords(language, kind)
			}
		};
	});
};
