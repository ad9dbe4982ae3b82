import { fail, redirect } from '@sveltejs/kit';
import { defaultAreas } from '#lib/frameworks/templates/amsterdam-areas.ts';
import { makeStudy, readStudyChoices } from '#lib/studies/manage.service.server.ts';
import { studyValues, type StudyValues } from '#lib/studies/study-form.ts';
import { refusing, staffOnly } from '../../../guard.server.ts';
import { readForm } from '../../../../read-form.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async ({ locals: { app, actor }, url }) => {
	const choices = await refusing(() => readStudyChoices(app.db.read, staffOnly(actor, url)));
	const data = new FormData();
	for (const { id } of defaultAreas) data.append('areas', id);
	data.append('frameworkVersionId', choices.versionIds[0] ?? '');
	const values: StudyValues = studyValues(data);
	return { ...choices, values };
};

export const actions: Actions = {
	default: async ({ request, locals: { app, actor }, url }) => {
		const values = studyValues(await readForm(request));
		const staff = staffOnly(actor, url);
		const made = await refusing(() => makeStudy(app.db, staff, values, new Date()));
		if (made.state === 'invalid') return fail(422, { values, issues: made.issues });
		redirect(303, `/beheer/studies/${made.slug}/vertelpunten`);
	}
};
