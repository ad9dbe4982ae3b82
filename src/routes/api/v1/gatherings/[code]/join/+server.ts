import { json } from '@sveltejs/kit';
import { join } from '#lib/gatherings/run/join.server.ts';
import { limitJoining } from '#lib/gatherings/run/limits.server.ts';
import { answeringDevice, rememberDevice } from '../../device.server.ts';
import type { RequestHandler } from './$types.ts';

export const POST: RequestHandler = (event) =>
	answeringDevice(event, async ({ token, address, now }) => {
		limitJoining(address, now);
		const joined = await join(event.locals.app.db, event.params.code, token, now);
		rememberDevice(event, joined.token);
		return json(joined.view, { status: joined.token === token ? 200 : 201 });
	});
