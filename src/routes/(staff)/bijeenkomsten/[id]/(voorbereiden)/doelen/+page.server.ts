import { followUpWords } from '#lib/gatherings/follow-up/page-words.server.ts';
import { readGoals } from '#lib/gatherings/follow-up/read-goals.server.ts';
import { today } from '#lib/studies/service.server.ts';
import { refusing, staffOnly } from '../../../../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(() => {
		const now = new Date();
		const goals = readGoals(app.db.read, staffOnly(actor, url), params.id, now);
		return { goals, today: today(now), said: followUpWords(language) };
	});
