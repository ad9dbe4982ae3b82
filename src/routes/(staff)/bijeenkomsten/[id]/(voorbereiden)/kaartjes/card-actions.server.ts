import { chooseCard, removeCard } from '#lib/gatherings/prepare/cards.service.server.ts';
import { textOf } from '#lib/studies/form-rules.ts';
import { asking } from '../asking.server.ts';

/** Choosing a card and taking it off: on the list and on the desk. */
export const cardActions = {
	kies: asking(({ db, staff, id, data, now }) => {
		const number = Number(textOf(data, 'number')) || undefined;
		const storyId = textOf(data, 'story');
		return chooseCard(db, staff, id, { storyId, ...(number && { number }) }, now);
	}),
	haalWeg: asking(({ db, staff, id, data, now }) =>
		removeCard(db, staff, id, textOf(data, 'story'), now)
	)
};
