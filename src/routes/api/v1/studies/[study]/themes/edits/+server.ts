import { json } from '@sveltejs/kit';
import { parseJson } from '#lib/base/json.ts';
import { readBody } from '#lib/base/read-body.server.ts';
import { answering } from '#lib/i18n/error-words.server.ts';
import { askedEdit } from '#lib/themes/desk/asked.ts';
import { edit } from '#lib/themes/desk/desk.service.server.ts';
import type { RequestHandler } from './$types.ts';

/** Room for the ids of some twenty thousand texts. */
const mostBytes = 1_000_000;

export const POST: RequestHandler = ({ request, params, locals: { app, actor, language } }) =>
	answering(language, async () => {
		const given = askedEdit(parseJson(await readBody(request, mostBytes)));
		const { kind, payload, texts } = given;
		const editId = await edit(app.db, actor, params.study, kind, payload, texts);
		return json({ editId }, { status: 201 });
	});
