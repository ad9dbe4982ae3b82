import { json } from '@sveltejs/kit';
import { answering } from '#lib/i18n/error-words.server.ts';
import { askedPage } from '#lib/themes/desk/asked.ts';
import { readThemeTexts } from '#lib/themes/desk/desk.service.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = ({ params, url, locals: { app, actor, language } }) =>
	answering(language, async () => {
		const { theme, kind, ...page } = askedPage(url.searchParams);
		return json(await readThemeTexts(app.db, actor, params.study, theme, page, kind));
	});
