import { json } from '@sveltejs/kit';
import { readSeat, takeSeat, typedCode } from '#lib/gatherings/run/join.server.ts';
import { answeringDevice } from '../../device.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = (event) =>
	answeringDevice(event, async ({ token, now }) =>
		json(readSeat(event.locals.app.db.read, token, now))
	);

export const POST: RequestHandler = (event) =>
	answeringDevice(event, async ({ token, now, body }) =>
		json(await takeSeat(event.locals.app.db, token, typedCode(await body()), now))
	);
