import { wordsFor } from '#lib/i18n/translator.server.ts';
import { studyToSee } from '#lib/themes/desk/change-desk.server.ts';
import { readProposal } from '#lib/themes/desk/desk.service.server.ts';
import { deskWords } from '#lib/themes/desk/desk-words.server.ts';
import { kindOfRun } from '#lib/themes/desk/proposal.server.ts';
import { textsOf } from '#lib/themes/texts.server.ts';
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
		const kind = kindOfRun(app.db.read, id, params.run);
		return {
			kind,
			study: { slug, name },
			proposed: await readProposal(app.db, staff, slug, params.run),
			mayEdit: textsOf(kind).mayRead(staff, id),
			said: { ...wordsFor(language, 'staff'), ...deskWords(language, kind) }
		};
	});
};
