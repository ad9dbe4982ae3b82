import { error, fail, redirect } from '@sveltejs/kit';
import { newId } from '#lib/base/ids.ts';
import { keepReceipt } from '#lib/collecting/plain-receipts.server.ts';
import { sendPlainForm } from '#lib/collecting/plain-intake.server.ts';
import { openForm } from '#lib/collecting/teller-form.server.ts';
import { direction, htmlLang } from '#lib/i18n/languages.ts';
import { readForm } from '../../read-form.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ params, url, locals }) => {
	const wanted = url.searchParams.get('taal');
	const opened = openForm(locals.app.db.read, params.code, wanted, new Date());
	if (!opened) error(404, 'notFound');
	const { form, state } = opened;
	locals.page = { lang: htmlLang(form.language), dir: direction(form.language) };
	const isLanguagePicked = url.searchParams.has('gekozen') && wanted === form.language;
	return { form, state, isLanguagePicked, plainId: newId() };
};

export const actions: Actions = {
	/** A story sent with script off: the server makes the code and shows it on a page of its own. */
	stuur: async ({ params, url, request, locals: { app } }) => {
		const now = new Date();
		const opened = openForm(app.db.read, params.code, url.searchParams.get('taal'), now);
		if (!opened) error(404, 'notFound');
		const sent = await sendPlainForm(app, opened.form, await readForm(request), now);
		if (sent.kind === 'refused')
			return fail(sent.status, { issues: sent.issues, values: sent.values });
		const ticket = keepReceipt(sent, now);
		redirect(303, `/vertel/${opened.form.code}/bedankt?bon=${ticket}&taal=${opened.form.language}`);
	}
};
