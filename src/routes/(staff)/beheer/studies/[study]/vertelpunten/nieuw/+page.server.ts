import { fail, redirect } from '@sveltejs/kit';
import { pointValues } from '#lib/studies/point-form.ts';
import { makePoint, readPointChoices } from '#lib/studies/points.service.server.ts';
import { refusing, staffOnly } from '../../../../../guard.server.ts';
import { readForm } from '../../../../../../read-form.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor }, params, url }) =>
	refusing(() => {
		const choices = readPointChoices(app.db.read, staffOnly(actor, url), params.study);
		return { ...choices, values: pointValues(new FormData()) };
	});

export const actions: Actions = {
	default: async ({ request, locals: { app, actor }, params, url }) => {
		const values = pointValues(await readForm(request));
		const staff = staffOnly(actor, url);
		const made = await refusing(() => makePoint(app.db, staff, params.study, values, new Date()));
		if (made.state === 'invalid') return fail(422, { values, issues: made.issues });
		redirect(303, `/beheer/studies/${params.study}/vertelpunten/${made.code}`);
	}
};
