import { wordsFor } from '#lib/i18n/translator.server.ts';
import { readBesideDesk } from '#lib/themes/desk/beside-desk.server.ts';
import { studyToSee } from '#lib/themes/desk/change-desk.server.ts';
import { readDesk } from '#lib/themes/desk/desk.service.server.ts';
import { refusing, staffOnly } from '../../../guard.server.ts';
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
		return {
			study: { slug, name, invented },
			desk: await readDesk(app.db, staff, slug, 'story', language),
			beside: readBesideDesk(app.db.read, staff, slug, 'story'),
			said: { ...wordsFor(language, 'staff'), ...wordsFor(language, 'themes') }
		};
	});
};
