import { gatheringToSteer } from '#lib/gatherings/run/access.server.ts';
import { answeringRoom } from '#lib/gatherings/run/answering.server.ts';
import { listen } from '#lib/gatherings/run/live.server.ts';
import { liveStream } from '#lib/gatherings/run/stream.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = ({ params, locals: { app, actor, language } }) =>
	answeringRoom(language, async () => {
		gatheringToSteer(app.db.read, actor, params.id);
		return liveStream((listener) => listen(app.db, params.id, 'regie', listener), new Date());
	});
