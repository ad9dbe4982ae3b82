import { patternStream } from '#lib/exploring/patterns/pattern-stream.server.ts';
import { patternsOf } from '#lib/exploring/patterns/patterns.service.server.ts';
import { answering } from '#lib/i18n/error-words.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = ({ params, route, locals: { app, actor, language } }) =>
	answering(language, async () =>
		patternStream(
			(waiting) => patternsOf(app.db, actor, params.study, waiting),
			(reason) => console.error(JSON.stringify({ route: route.id, error: String(reason) }))
		)
	);
