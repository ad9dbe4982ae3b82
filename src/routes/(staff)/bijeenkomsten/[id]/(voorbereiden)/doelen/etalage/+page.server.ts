import { followUpWords } from '#lib/gatherings/follow-up/page-words.server.ts';
import {
	publish,
	readPublishing,
	unpublish
} from '#lib/gatherings/follow-up/publish.service.server.ts';
import { refusing, staffOnly } from '../../../../../guard.server.ts';
import { asking } from '../../asking.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(() => ({
		publishing: readPublishing(app.db.read, staffOnly(actor, url), params.id, new Date()),
		said: followUpWords(language)
	}));

export const actions: Actions = {
	op: asking(({ db, staff, id, now }) => publish(db, staff, id, now)),
	weg: asking(({ db, staff, id, now }) => unpublish(db, staff, id, now))
};
