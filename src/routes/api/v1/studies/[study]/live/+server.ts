import { AppError } from '#lib/base/errors.ts';
import { seesCounts } from '#lib/exploring/access.ts';
import { answering } from '#lib/i18n/error-words.server.ts';
import { eventStream } from '#lib/live/event-stream.server.ts';
import { storiesTopic } from '#lib/stories/service.server.ts';
import { readStudy } from '#lib/studies/service.server.ts';
import type { RequestHandler } from './$types.ts';

export const GET: RequestHandler = ({ params, locals: { app, actor, language } }) =>
	answering(language, async () => {
		const study = readStudy(app.db.read, params.study);
		if (!study || !seesCounts(actor, study.id))
			throw new AppError('notFound', 'There is no such study.');
		return eventStream(storiesTopic(study.id));
	});
