import { json } from '@sveltejs/kit';
import { parseJson } from '#lib/base/json.ts';
import { readBody } from '#lib/base/read-body.server.ts';
import { answering } from '#lib/i18n/error-words.server.ts';
import { askedCut } from '#lib/themes/desk/asked.ts';
import { cutRun } from '#lib/themes/desk/desk.service.server.ts';
import type { RequestHandler } from './$types.ts';

/** The same run in fewer or more themes, as a new proposal. */
export const POST: RequestHandler = ({ request, params, locals: { app, actor, language } }) =>
	answering(language, async () => {
		const { k } = askedCut(parseJson(await readBody(request, 1000)));
		return json(await cutRun(app.db, actor, params.study, params.run, k), { status: 201 });
	});
