import { parseJson } from '#lib/base/json.ts';
import { readBody } from '#lib/base/read-body.server.ts';
import { answering } from '#lib/i18n/error-words.server.ts';
import { askedRun } from '#lib/themes/desk/asked.ts';
import { startRun } from '#lib/themes/desk/desk.service.server.ts';
import { runStream } from '#lib/themes/desk/run-stream.server.ts';
import type { RequestHandler } from './$types.ts';

/** Finds themes; a reader that leaves before the last line stops it. */
export const POST: RequestHandler = ({ request, params, route, locals }) =>
	answering(locals.language, async () => {
		const { kind, ...wish } = askedRun(parseJson(await readBody(request, 1000)));
		const { app, actor } = locals;
		return runStream(
			(waiting) => startRun(app.db, actor, params.study, kind, wish, waiting),
			(reason) => console.error(JSON.stringify({ route: route.id, error: String(reason) }))
		);
	});
