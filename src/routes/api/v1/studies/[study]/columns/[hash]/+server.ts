import { readSegment } from '#lib/exploring/snapshot.server.ts';
import { answering } from '#lib/i18n/error-words.server.ts';
import type { RequestHandler } from './$types.ts';

// Named by its content, so it never changes: a browser may keep it for a day (decisions.md 16).
const headers = {
	'content-type': 'application/octet-stream',
	'cache-control': 'private, max-age=86400'
};

export const GET: RequestHandler = ({ params, locals: { app, actor, language } }) =>
	answering(
		language,
		async () =>
			new Response(readSegment(app.db.read, actor, params.study, params.hash), { headers })
	);
