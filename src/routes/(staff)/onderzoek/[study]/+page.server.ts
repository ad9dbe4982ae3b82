import { error } from '@sveltejs/kit';
import { readStudyPage } from '#lib/exploring/study-page.server.ts';
import { staffOnly } from '../../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) => {
	const staff = staffOnly(actor, url);
	const study = readStudyPage(app.db.read, staff, params.study, language, new Date());
	return study ? { study } : error(404, 'notFound');
};
