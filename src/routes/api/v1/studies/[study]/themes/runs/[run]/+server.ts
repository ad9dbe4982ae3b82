import { json } from '@sveltejs/kit';
import { parseJson } from '#lib/base/json.ts';
import { readBody } from '#lib/base/read-body.server.ts';
import { answering } from '#lib/i18n/error-words.server.ts';
import { askedAdoption } from '#lib/themes/desk/asked.ts';
import { adoptRun, dismissRun, readProposal } from '#lib/themes/desk/desk.service.server.ts';
import type { RequestHandler } from './$types.ts';

/** What adopting this run would change. */
export const GET: RequestHandler = ({ params, locals: { app, actor, language } }) =>
	answering(language, async () => {
		const themes = await readProposal(app.db, actor, params.study, params.run);
		return json({ themes });
	});

/** Adopts some clusters of it or all that wait. */
export const POST: RequestHandler = ({ request, params, locals: { app, actor, language } }) =>
	answering(language, async () => {
		const { clusters } = askedAdoption(parseJson(await readBody(request, 10_000)));
		const editId = await adoptRun(app.db, actor, params.study, params.run, clusters);
		return json({ editId });
	});

/** Sets aside what still waits. */
export const DELETE: RequestHandler = ({ params, locals: { app, actor, language } }) =>
	answering(language, async () => {
		const editId = await dismissRun(app.db, actor, params.study, params.run);
		return json({ editId });
	});
