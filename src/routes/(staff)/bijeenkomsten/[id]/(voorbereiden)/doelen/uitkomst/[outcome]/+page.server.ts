import { followUpVoice, followUpWords } from '#lib/gatherings/follow-up/page-words.server.ts';
import { readOutcome } from '#lib/gatherings/follow-up/places.server.ts';
import { refusing, staffOnly } from '../../../../../../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(async () => {
		const staff = staffOnly(actor, url);
		const asked = { id: params.id, outcomeId: params.outcome };
		const voice = followUpVoice(language);
		const place = await readOutcome(app.db, staff, asked, voice, new Date());
		return { place, said: followUpWords(language) };
	});
