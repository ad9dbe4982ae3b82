import { redirect, fail } from '@sveltejs/kit';
import { changeDraft, finishDraft, readDraft } from '#lib/exchange/import/desk.service.server.ts';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { publish } from '#lib/live/topics.server.ts';
import { storiesTopic } from '#lib/stories/service.server.ts';
import { consentLevels } from '#lib/stories/story-body.ts';
import { textOf, textsOf } from '#lib/studies/form-rules.ts';
import { readStudy } from '#lib/studies/service.server.ts';
import { refusing, staffOnly } from '../../../../../../guard.server.ts';
import { readForm } from '../../../../../../../read-form.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(async () => {
		const staff = staffOnly(actor, url);
		const draft = await readDraft(app.db, staff, params.study, params.draft, new Date());
		return { draft, said: { ...wordsFor(language, 'staff'), ...wordsFor(language, 'exchange') } };
	});

/** Keeps what was chosen: also the button that reads in sends it along. */
async function keepChoices({ request, locals: { app, actor }, params, url }: RequestEvent) {
	const data = await readForm(request);
	const staff = staffOnly(actor, url);
	const choices = {
		targets: textsOf(data, 'target'),
		level: consentLevels.find((level) => String(level) === textOf(data, 'level')) ?? 1,
		newIds: data.has('newIds'),
		partial: data.has('partial')
	};
	await refusing(() =>
		changeDraft(app.db.read, staff, params.study, params.draft, choices, new Date())
	);
	return staff;
}

export const actions: Actions = {
	bekijk: async (event) => {
		await keepChoices(event);
		redirect(303, event.url.pathname);
	},
	leesIn: async (event) => {
		const { locals, params } = event;
		const staff = await keepChoices(event);
		const { db } = locals.app;
		const { importId } = await refusing(() =>
			finishDraft(db, staff, params.study, params.draft, new Date())
		);
		if (!importId) return fail(422, { isRefused: true });
		const study = readStudy(db.read, params.study);
		if (study) publish(storiesTopic(study.id));
		redirect(303, `/beheer/studies/${params.study}/gegevens?gelezen=${importId}`);
	}
};
