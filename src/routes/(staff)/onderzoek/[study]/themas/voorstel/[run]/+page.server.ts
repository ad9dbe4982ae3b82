import { wordsFor } from '#lib/i18n/translator.server.ts';
import { readsStories } from '#lib/themes/access.ts';
import { studyToSee } from '#lib/themes/desk/change-desk.server.ts';
import { readProposal } from '#lib/themes/desk/desk.service.server.ts';
import { refusing, staffOnly } from '../../../../../guard.server.ts';
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
		const { id, slug, name } = studyToSee(app.db.read, staff, params.study);
		return {
			study: { slug, name },
			proposed: await readProposal(app.db, staff, slug, params.run),
			mayEdit: readsStories(staff, id),
			said: { ...wordsFor(language, 'staff'), ...wordsFor(language, 'themes') }
		};
	});
};
