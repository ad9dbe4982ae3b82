import { json } from '@sveltejs/kit';
import { watchedGathering } from '#lib/gatherings/run/join.server.ts';
import { sceneAfter } from '#lib/gatherings/run/live.server.ts';
import { answeringDevice } from '../../device.server.ts';
import type { RequestHandler } from './$types.ts';

/** For who cannot hear events: the newest scene, or 204 when there is none after version `after`. */
export const GET: RequestHandler = (event) =>
	answeringDevice(event, async ({ token, now }) => {
		const { db } = event.locals.app;
		const gatheringId = watchedGathering(db.read, event.params.code, token);
		const after = Number(event.url.searchParams.get('after') ?? -1);
		const scene = sceneAfter(db, gatheringId, Number.isFinite(after) ? after : -1);
		return scene ? json({ scene, now: now.getTime() }) : new Response(null, { status: 204 });
	});
