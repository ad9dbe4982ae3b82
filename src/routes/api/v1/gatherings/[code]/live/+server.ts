// Says that an event of this server carries its Node request.
/// <reference types="@sveltejs/adapter-node" />
import { watchedGathering } from '#lib/gatherings/run/join.server.ts';
import { listen, type Listener } from '#lib/gatherings/run/live.server.ts';
import { liveStream } from '#lib/gatherings/run/stream.server.ts';
import { answeringDevice } from '../../device.server.ts';
import type { RequestHandler } from './$types.ts';

/** Events of a room; `after` is the version that a device which comes back has. */
export const GET: RequestHandler = (event) =>
	answeringDevice(event, async ({ token, now }) => {
		const { db } = event.locals.app;
		const gatheringId = watchedGathering(db.read, event.params.code, token);
		const cut = () => event.platform?.req.socket.destroy();
		const after = Number(event.url.searchParams.get('after') ?? -1);
		const subscribe = (listener: Listener) => listen(db, gatheringId, 'scene', listener, after);
		return liveStream(subscribe, now, cut);
	});
