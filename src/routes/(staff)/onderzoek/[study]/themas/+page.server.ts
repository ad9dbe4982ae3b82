import { wordsFor } from '#lib/i18n/translator.server.ts';
import { readBesideDesk } from '#lib/themes/desk/beside-desk.server.ts';
import { studyToSee } from '#lib/themes/desk/change-desk.server.ts';
import { deskWords } from '#lib/themes/desk/desk-words.server.ts';
import { kindIn } from '#lib/themes/desk/desk-address.ts';
import { readDesk } from '#lib/themes/desk/desk.service.server.ts';
import { kindChoices } from '#lib/themes/desk/kind-choices.server.ts';
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
		const kind = kindIn(url.searchParams);
		const desk = await readDesk(app.db, staff, slug, kind, language);
		return {
			study: { slug, name, invented },
			kinds: kindChoices(app.db.read, staff, slug, { kind, n: desk.texts }),
			beside: readBesideDesk(app.db.read, staff, slug, kind),
			desk,
			said: { ...wordsFor(language, 'staff'), ...deskWords(language, kind) }
		};
	});
};
