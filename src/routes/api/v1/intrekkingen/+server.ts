import { json } from '@sveltejs/kit';
import { AppError } from '#lib/base/errors.ts';
import { parseJson } from '#lib/base/json.ts';
import { readBody } from '#lib/base/read-body.server.ts';
import { parseWithdrawal, withdraw } from '#lib/collecting/withdraw.server.ts';
import { answering } from '#lib/i18n/error-words.server.ts';
import type { RequestHandler } from './$types.ts';

export const POST: RequestHandler = ({ request, locals: { app, language } }) =>
	answering(language, async () => {
		const code = parseWithdrawal(parseJson(await readBody(request, 1000)));
		const receivedWeeks = await withdraw(app.db, app.keys.pepper, code);
		if (receivedWeeks.length === 0)
			throw new AppError('notFound', 'No story belongs to this code.');
		return json({ withdrawn: receivedWeeks.length, receivedWeeks });
	});
