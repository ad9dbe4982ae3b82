import { error, fail, redirect } from '@sveltejs/kit';
import { makeGathering } from '#lib/gatherings/prepare/gatherings.service.server.ts';
import { readGatherings } from '#lib/gatherings/prepare/read-gathering.server.ts';
import type { Answered } from '#lib/gatherings/prepare/told.ts';
import { sayer } from '#lib/i18n/say.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { textOf } from '#lib/studies/form-rules.ts';
import { refusing, staffOnly } from '../../../../guard.server.ts';
import { readForm } from '../../../../../read-form.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor }, params, url }) =>
	refusing(() => {
		const page = readGatherings(app.db.read, staffOnly(actor, url), params.study);
		if (!page.mayPrepare) error(403, 'forbidden');
		return { study: page.study, others: page.gatherings };
	});

const fields = ['template', 'title', 'heldOn', 'place', 'previousId'];

export const actions: Actions = {
	default: async ({ request, locals: { app, actor, language }, params, url }) => {
		const data = await readForm(request);
		const values = Object.fromEntries(fields.map((name) => [name, textOf(data, name)]));
		const staff = staffOnly(actor, url);
		const say = sayer(wordsFor(language, 'gatherings'), language);
		const made = await refusing(() =>
			makeGathering(app.db, staff, params.study, values, say, new Date())
		);
		if ('id' in made) redirect(303, `/bijeenkomsten/${made.id}`);
		return fail(422, { ...made, values, done: null } satisfies Answered);
	}
};
