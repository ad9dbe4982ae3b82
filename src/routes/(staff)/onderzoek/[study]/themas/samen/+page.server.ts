import { fail, redirect } from '@sveltejs/kit';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { textOf } from '#lib/studies/form-rules.ts';
import { codedDesk } from '#lib/themes/agreement/coded-desk.server.ts';
import {
	makeSample,
	openSample,
	readSamples
} from '#lib/themes/agreement/samples.service.server.ts';
import { kindIn, kindSearch } from '#lib/themes/desk/desk-address.ts';
import { deskWords } from '#lib/themes/desk/desk-words.server.ts';
import { refusing, staffOnly } from '../../../../guard.server.ts';
import { readForm } from '../../../../../read-form.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(() => {
		const kind = kindIn(url.searchParams);
		return {
			kind,
			samples: readSamples(app.db.read, staffOnly(actor, url), params.study, kind),
			said: { ...wordsFor(language, 'staff'), ...deskWords(language, kind) }
		};
	});

export const actions: Actions = {
	maak: async ({ request, locals: { app, actor }, params, url }) => {
		const kind = kindIn(url.searchParams);
		const given = { size: textOf(await readForm(request), 'size') };
		const staff = staffOnly(actor, url);
		const now = new Date();
		const draw = { kind, seed: now.getTime() % 2 ** 31, now };
		const made = await refusing(() =>
			makeSample(app.db, staff, params.study, codedDesk, given, draw)
		);
		if (made.state === 'invalid') return fail(422, { issues: made.issues });
		redirect(303, `/onderzoek/${params.study}/themas/samen${kindSearch(kind)}`);
	},
	open: async ({ request, locals: { app, actor }, params, url }) => {
		const sample = textOf(await readForm(request), 'sample');
		const staff = staffOnly(actor, url);
		const opened = await refusing(() =>
			openSample(app.db, staff, params.study, sample, new Date())
		);
		if (opened.state === 'invalid') return fail(422, { issues: opened.issues });
		redirect(303, `/onderzoek/${params.study}/themas/samen/${sample}/uitkomst`);
	}
};
