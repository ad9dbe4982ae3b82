import { followUpWords } from '#lib/gatherings/follow-up/page-words.server.ts';
import { readStatement } from '#lib/gatherings/follow-up/places.server.ts';
import { refusing, staffOnly } from '../../../../../../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(() => {
		const asked = { id: params.id, statementId: params.statement };
		const place = readStatement(app.db.read, staffOnly(actor, url), asked);
		return { place, said: followUpWords(language) };
	});
