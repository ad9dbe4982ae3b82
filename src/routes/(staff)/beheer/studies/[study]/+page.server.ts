import { fail } from '@sveltejs/kit';
import { arrivalsPerWeek } from '#lib/exploring/stats.server.ts';
import {
	addAreas,
	changeStudy,
	readStudySettings,
	type HasStories
} from '#lib/studies/manage.service.server.ts';
import { studyValues } from '#lib/studies/study-form.ts';
import { refusing, staffOnly } from '../../../guard.server.ts';
import { readForm } from '../../../../read-form.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

const hasStories: HasStories = (read, studyId) => arrivalsPerWeek(read, studyId).length > 0;

export const load: PageServerLoad = ({ locals: { app, actor }, params, url }) =>
	refusing(() => readStudySettings(app.db.read, staffOnly(actor, url), params.study, hasStories));

export const actions: Actions = {
	bewaar: async ({ request, locals: { app, actor }, params, url }) => {
		const values = { ...studyValues(await readForm(request)), slug: params.study };
		const staff = staffOnly(actor, url);
		const changed = await refusing(() =>
			changeStudy(app.db, staff, params.study, values, hasStories, new Date())
		);
		if (changed.state === 'invalid') return fail(422, { values, issues: changed.issues });
		return { done: 'saved' as const };
	},
	gebieden: async ({ request, locals: { app, actor }, params, url }) => {
		const { ownAreas } = studyValues(await readForm(request));
		const staff = staffOnly(actor, url);
		const added = await refusing(() =>
			addAreas(app.db, staff, params.study, { ownAreas }, new Date())
		);
		if (added.state === 'invalid') return fail(422, { ownAreas, issues: added.issues });
		return { done: 'areas.added' as const };
	}
};
