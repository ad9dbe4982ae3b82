import { json } from '@sveltejs/kit';
import { answering } from '#lib/i18n/error-words.server.ts';
import { askedSplit } from '#lib/themes/desk/asked.ts';
import { proposeSplit } from '#lib/themes/desk/desk.service.server.ts';
import type { RequestHandler } from './$types.ts';

/** How the machine would cut a theme; nothing changes. */
export const GET: RequestHandler = ({ params, url, locals: { app, actor, language } }) =>
	answering(language, async () => {
		const { theme, kind, k } = askedSplit(url.searchParams);
		const parts = await proposeSplit(app.db, actor, params.study, theme, k, kind);
		return json({ parts });
	});
