import { answering } from '#lib/i18n/error-words.server.ts';
import { eventStream } from '#lib/live/event-stream.server.ts';
import { studyToSee, themesTopic } from '#lib/themes/desk/change-desk.server.ts';
import type { RequestHandler } from './$types.ts';

/** Says that something changed on a desk of this study; what, is asked for through the other doors. */
export const GET: RequestHandler = ({ params, locals: { app, actor, language } }) =>
	answering(language, async () =>
		eventStream(themesTopic(studyToSee(app.db.read, actor, params.study).id))
	);
