import { AppError } from '#lib/base/errors.ts';
import { markPattern } from '#lib/exploring/patterns/marks.service.server.ts';
import { answering } from '#lib/i18n/error-words.server.ts';
import type { RequestHandler } from './$types.ts';

/** Sets, changes or (with a null) takes away what the actor thinks of a pair. */
export const POST: RequestHandler = ({ request, params, locals: { app, actor, language } }) =>
	answering(language, async () => {
		const given: unknown = await request.json().catch(() => {
			throw new AppError('badRequest', 'The body is no JSON.');
		});
		await markPattern(app.db, actor, params.study, given, new Date());
		return new Response(null, { status: 204 });
	});
