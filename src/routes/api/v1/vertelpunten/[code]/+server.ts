import { json } from '@sveltejs/kit';
import { AppError } from '#lib/base/errors.ts';
import { openForm } from '#lib/collecting/teller-form.server.ts';
import { answering } from '#lib/i18n/error-words.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = ({ params, url, locals: { app, language } }) =>
	answering(language, async () => {
		const opened = openForm(app.db.read, params.code, url.searchParams.get('taal'), new Date());
		if (!opened) throw new AppError('notFound', 'There is no vertelpunt with this code.');
		const { form, state, point } = opened;
		const definition = {
			code: form.code,
			open: state === 'open',
			languages: point.languages,
			frameworkVersion: form.frameworkVersion,
			form: form.length,
			language: form.language,
			framework: { questions: form.questions }
		};
		return json(definition, { headers: { 'access-control-allow-origin': '*' } });
	});
