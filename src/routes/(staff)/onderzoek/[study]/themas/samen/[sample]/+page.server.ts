import { fail, redirect } from '@sveltejs/kit';
import { wordsFor } from '#lib/i18n/translator.server.ts';
import { textOf, textsOf } from '#lib/studies/form-rules.ts';
import { codedDesk } from '#lib/themes/agreement/coded-desk.server.ts';
import { readNextToCode, saveCoding } from '#lib/themes/agreement/coding.service.server.ts';
import { deskWords } from '#lib/themes/desk/desk-words.server.ts';
import { refusing, staffOnly } from '../../../../../guard.server.ts';
import { readForm } from '../../../../../../read-form.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(async () => {
		const coding = await readNextToCode(
			app.db,
			staffOnly(actor, url),
			params.study,
			params.sample,
			codedDesk,
			{ textId: url.searchParams.get('tekst') ?? undefined, now: new Date() }
		);
		const words = deskWords(language, coding.textKind);
		return { coding, said: { ...wordsFor(language, 'staff'), ...words } };
	});

export const actions: Actions = {
	bewaar: async ({ request, locals: { app, actor }, params: { study, sample }, url }) => {
		const data = await readForm(request);
		const given = {
			text: textOf(data, 'text'),
			first: textOf(data, 'first'),
			others: textsOf(data, 'others')
		};
		const staff = staffOnly(actor, url);
		const saved = await refusing(() =>
			saveCoding(app.db, staff, study, sample, codedDesk, given, new Date())
		);
		if (saved.state === 'invalid') return fail(422, { issues: saved.issues });
		redirect(303, `/onderzoek/${study}/themas/samen/${sample}`);
	}
};
