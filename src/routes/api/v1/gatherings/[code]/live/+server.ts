// Says that an event of this server carries its Node request.
/// <reference types="@sveltejs/adapter-node" />
import { watchedGathering } from '#lib/gatherings/run/join.server.ts';
import { listen } from '#lib/gatherings/run/live.server.ts';
import { liveStream } from '#lib/gatherings/run/stream.server.ts';
import { answeringDevice } from '../../device.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = (event) =>
	answeringDevice(event, async ({ token, now }) => {
		const { db } = event.locals.app;
		const gatheringId = watchedGathering(db.read, event.params.code, token);
		const cut = () => event.platform?.req.socket.destroy();
		return liveStream((listener) => listen(db, gatheringId, 'scene', listener), now, cut);
	});
