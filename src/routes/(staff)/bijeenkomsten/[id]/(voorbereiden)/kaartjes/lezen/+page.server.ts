import { readDesk } from '#lib/gatherings/prepare/read-cards.server.ts';
import { reviewStory } from '#lib/gatherings/prepare/review.service.server.ts';
import { reviewStates } from '#lib/stories/model.ts';
import { textOf } from '#lib/studies/form-rules.ts';
import { refusing, staffOnly } from '../../../../../guard.server.ts';
import { asking, voiceOf } from '../../asking.server.ts';
import { cardActions } from '../card-actions.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url }) =>
	refusing(async () => {
		const asked = {
			list: url.searchParams.get('lijst') ?? '',
			story: url.searchParams.get('verhaal') ?? ''
		};
		const staff = staffOnly(actor, url);
		const voice = voiceOf(language);
		return { desk: await readDesk(app.db, staff, params.id, asked, voice, new Date()) };
	});

export const actions: Actions = {
	...cardActions,
	oordeel: asking(({ db, staff, id, data, now }) => {
		const review = reviewStates.find((state) => state === textOf(data, 'review')) ?? 'held';
		return reviewStory(db, staff, id, { storyId: textOf(data, 'story'), review }, now);
	})
};
