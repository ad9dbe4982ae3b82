import { json } from '@sveltejs/kit';
import { AppError } from '#lib/base/errors.ts';
import { readBody } from '#lib/base/read-body.server.ts';
import { mostBytes, takeIn } from '#lib/collecting/intake.server.ts';
import { answering } from '#lib/i18n/error-words.server.ts';
import type { RequestHandler } from './$types.ts';

export const POST: RequestHandler = ({ request, locals: { app, language } }) =>
	answering(language, async () => {
		const type = request.headers.get('content-type')?.split(';')[0]?.trim();
		if (type !== 'application/json') {
			throw new AppError('wrongType', 'Send the story as application/json.');
		}
		const raw = await readBody(request, mostBytes);
		const { isNew, receipt } = await takeIn(app.db, app.keys.pepper, raw, new Date());
		return json(receipt, { status: isNew ? 201 : 200 });
	});
