import { json } from '@sveltejs/kit';
import { readManifest } from '#lib/exploring/snapshot.server.ts';
import { answering } from '#lib/i18n/error-words.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = ({ params, locals: { app, actor, language } }) =>
	answering(language, async () => json(readManifest(app.db.read, actor, params.study)));
