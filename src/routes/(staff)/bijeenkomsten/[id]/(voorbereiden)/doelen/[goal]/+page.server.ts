import { readGoal } from '#lib/gatherings/follow-up/goal-page.server.ts';
import { addNote } from '#lib/gatherings/follow-up/notes.service.server.ts';
import { followUpVoice, followUpWords } from '#lib/gatherings/follow-up/page-words.server.ts';
import { refusing, staffOnly } from '../../../../../guard.server.ts';
import { asking, fieldsOf } from '../../asking.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(async () => {
		const staff = staffOnly(actor, url);
		const asked = { id: params.id, goalId: params.goal };
		const voice = followUpVoice(language);
		const goalPage = await readGoal(app.db, staff, asked, voice, new Date());
		return { goalPage, said: followUpWords(language) };
	});

export const actions: Actions = {
	notitie: (event) =>
		asking(({ db, staff, id, data, now }) =>
			addNote(db, staff, id, event.params.goal, fieldsOf(data), now)
		)(event)
};
