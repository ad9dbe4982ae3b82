import { json } from '@sveltejs/kit';
import { askInference } from '#lib/exploring/inference/inference.server.ts';
import { answering } from '#lib/i18n/error-words.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = ({ params, url, locals: { app, actor, language } }) =>
	answering(language, async () =>
		json(askInference(app.db.read, actor, params.study, url.searchParams))
	);
