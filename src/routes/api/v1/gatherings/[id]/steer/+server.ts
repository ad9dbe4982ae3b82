import { json } from '@sveltejs/kit';
import { parseJson } from '#lib/base/json.ts';
import { readBody } from '#lib/base/read-body.server.ts';
import { answeringRoom } from '#lib/gatherings/run/answering.server.ts';
import { steer } from '#lib/gatherings/run/steer.server.ts';
import type { RequestHandler } from './$types.ts';

export const POST: RequestHandler = ({ request, params, locals: { app, actor, language } }) =>
	answeringRoom(language, async () => {
		const given = parseJson(await readBody(request, 100_000));
		return json(await steer(app.db, actor, params.id, given, new Date()));
	});
