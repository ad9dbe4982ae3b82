import { changeFacts, changeTopics } from '#lib/gatherings/prepare/gatherings.service.server.ts';
import { readEarlier } from '#lib/gatherings/prepare/read-gathering.server.ts';
import { textOf, textsOf } from '#lib/studies/form-rules.ts';
import { refusing, staffOnly } from '../../../guard.server.ts';
import { asking, fieldsOf, voiceOf } from './asking.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor }, params, url }) =>
	refusing(() => readEarlier(app.db.read, staffOnly(actor, url), params.id));

export const actions: Actions = {
	gegevens: (event) =>
		asking(({ db, staff, id, data, now }) => {
			const { say } = voiceOf(event.locals.language);
			return changeFacts(db, staff, id, { previousId: '', ...fieldsOf(data) }, say, now);
		})(event),
	onderwerpen: asking(({ db, staff, id, data, now }) => {
		const topics = textsOf(data, 'topic-id').map((topicId, at) => ({
			id: topicId,
			title: textOf(data, `topic-${at}`),
			text: textOf(data, `topic-${at}-text`)
		}));
		return changeTopics(db, staff, id, topics, now);
	})
};
