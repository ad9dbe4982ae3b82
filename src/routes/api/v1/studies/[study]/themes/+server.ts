import { json } from '@sveltejs/kit';
import { answering } from '#lib/i18n/error-words.server.ts';
import { askedDesk } from '#lib/themes/desk/asked.ts';
import { readDesk } from '#lib/themes/desk/desk.service.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = ({ params, url, locals: { app, actor, language } }) =>
	answering(language, async () => {
		const { kind } = askedDesk(url.searchParams);
		return json(await readDesk(app.db, actor, params.study, kind, language));
	});
