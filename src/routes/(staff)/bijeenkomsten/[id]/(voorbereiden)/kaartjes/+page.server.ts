import { questionsOf } from '#lib/exploring/stats.server.ts';
import { dealCards, drawCards } from '#lib/gatherings/prepare/cards.service.server.ts';
import { gatheringToSee } from '#lib/gatherings/prepare/change-gathering.server.ts';
import { readCards } from '#lib/gatherings/prepare/read-cards.server.ts';
import type { TriadChoice } from '#lib/gatherings/prepare/view.ts';
import { textOf } from '#lib/studies/form-rules.ts';
import { refusing, staffOnly } from '../../../../guard.server.ts';
import { asking, fieldsOf, newSeed, voiceOf } from '../asking.server.ts';
import { cardActions } from './card-actions.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(async () => {
		const staff = staffOnly(actor, url);
		const { study } = gatheringToSee(app.db.read, staff, params.id);
		const { questions } = questionsOf(app.db.read, study.id, language);
		const triads = questions.flatMap((question): TriadChoice[] => {
			if (question.kind !== 'triad') return [];
			const [a, b, c] = question.corners;
			return [{ id: question.id, label: question.label, corners: [a.label, b.label, c.label] }];
		});
		const cards = await readCards(app.db, staff, params.id, voiceOf(language), new Date());
		return { cards, triads, seed: newSeed() };
	});

export const actions: Actions = {
	...cardActions,
	loot: asking(({ db, staff, id, data, now }) => {
		const [question = '', zone = ''] = textOf(data, 'strata').split(':');
		return drawCards(db, staff, id, { ...fieldsOf(data), question, zone }, now);
	}),
	verdeel: asking(({ db, staff, id, now }) => dealCards(db, staff, id, now))
};
