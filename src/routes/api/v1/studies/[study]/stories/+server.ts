import { json } from '@sveltejs/kit';
import { openStories } from '#lib/exploring/opened-stories.server.ts';
import { answering } from '#lib/i18n/error-words.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = ({ params, url, locals: { app, actor, language } }) =>
	answering(language, async () => {
		const rows = (url.searchParams.get('rows') ?? '').split(',').filter(Boolean).map(Number);
		const snapshot = url.searchParams.get('snapshot') ?? '';
		const stories = await openStories(app.db, actor, params.study, { snapshot, rows }, new Date());
		return json({ stories });
	});
