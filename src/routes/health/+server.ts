import { json } from '@sveltejs/kit';
import { healthOf } from '../../health.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = ({ locals: { app } }) => {
	const health = healthOf(app);
	return json(health, { status: health.status === 'ok' ? 200 : 503 });
};
