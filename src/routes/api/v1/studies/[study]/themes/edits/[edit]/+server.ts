import { answering } from '#lib/i18n/error-words.server.ts';
import { redo, undo } from '#lib/themes/desk/desk.service.server.ts';
import type { RequestHandler } from './$types.ts';

/** Takes an edit back. */
export const DELETE: RequestHandler = ({ params, locals: { app, actor, language } }) =>
	answering(language, async () => {
		await undo(app.db, actor, params.study, params.edit);
		return new Response(null, { status: 204 });
	});

/** Lets it count again. */
export const PUT: RequestHandler = ({ params, locals: { app, actor, language } }) =>
	answering(language, async () => {
		await redo(app.db, actor, params.study, params.edit);
		return new Response(null, { status: 204 });
	});
