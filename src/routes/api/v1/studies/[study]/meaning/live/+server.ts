import { meaningTopic, studyToSee } from '#lib/exploring/meaning/change-meaning.server.ts';
import { answering } from '#lib/i18n/error-words.server.ts';
import { eventStream } from '#lib/live/event-stream.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = ({ params, locals: { app, actor, language } }) =>
	answering(language, async () =>
		eventStream(meaningTopic(studyToSee(app.db.read, actor, params.study).id))
	);
