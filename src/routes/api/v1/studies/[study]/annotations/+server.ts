import { json } from '@sveltejs/kit';
import { AppError } from '#lib/base/errors.ts';
import { parseJson } from '#lib/base/json.ts';
import { readBody } from '#lib/base/read-body.server.ts';
import { annotate, readAnnotations } from '#lib/exploring/meaning/annotations.service.server.ts';
import { answering } from '#lib/i18n/error-words.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = ({ params, url, locals: { app, actor, language } }) =>
	answering(language, async () => {
		const story = url.searchParams.get('story') ?? '';
		return json(readAnnotations(app.db.read, staffFor(actor), params.study, story));
	});

export const PUT: RequestHandler = ({ request, params, locals: { app, actor, language } }) =>
	answering(language, async () => {
		const note = parseJson(await readBody(request, 20_000));
		await annotate(app.db, staffFor(actor), params.study, note, new Date());
		return new Response(null, { status: 204 });
	});

/** Who is not signed in learns nothing, not even that there is such a study. */
function staffFor(actor: Actor): Extract<Actor, { kind: 'staff' }> {
	if (actor.kind === 'staff') return actor;
	throw new AppError('notFound');
}
