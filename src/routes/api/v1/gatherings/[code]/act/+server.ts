import { json } from '@sveltejs/kit';
import { act } from '#lib/gatherings/run/act.server.ts';
import { answeringDevice } from '../../device.server.ts';
import type { RequestHandler } from './$types.ts';

export const POST: RequestHandler = (event) =>
	answeringDevice(event, async ({ token, now, body }) =>
		json(await act(event.locals.app.db, token, await body(), now))
	);
