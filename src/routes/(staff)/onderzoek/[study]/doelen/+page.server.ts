import { filterIn } from '#lib/gatherings/follow-up/goal-filter.ts';
import { followUpWords } from '#lib/gatherings/follow-up/page-words.server.ts';
import { readStudyGoals } from '#lib/gatherings/follow-up/read-goals.server.ts';
import { today } from '#lib/studies/service.server.ts';
import { refusing, staffOnly } from '../../../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(() => {
		const now = new Date();
		const goals = readStudyGoals(app.db.read, staffOnly(actor, url), params.study, now);
		const filter = filterIn(url.searchParams);
		return { goals, filter, today: today(now), said: followUpWords(language) };
	});
