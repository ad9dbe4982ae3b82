import {
	addGroup,
	addSeats,
	checkIn,
	removeGroup,
	removeSeat
} from '#lib/gatherings/prepare/people.service.server.ts';
import { readPeople } from '#lib/gatherings/prepare/read-gathering.server.ts';
import { textOf } from '#lib/studies/form-rules.ts';
import { refusing, staffOnly } from '../../../../guard.server.ts';
import { asking, fieldsOf } from '../asking.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor }, params, url }) =>
	refusing(() => readPeople(app.db.read, staffOnly(actor, url), params.id));

const noSeat = { group: '', level: '', topic: '' };

export const actions: Actions = {
	groep: asking(({ db, staff, id, data, now }) => addGroup(db, staff, id, fieldsOf(data), now)),
	groepWeg: asking(({ db, staff, id, data, now }) =>
		removeGroup(db, staff, id, textOf(data, 'group'), now)
	),
	stoelen: asking(({ db, staff, id, data, now }) =>
		addSeats(db, staff, id, { ...noSeat, ...fieldsOf(data) }, now)
	),
	stoelWeg: asking(({ db, staff, id, data, now }) =>
		removeSeat(db, staff, id, textOf(data, 'seat'), now)
	),
	meld: asking(({ db, staff, id, data, now }) => {
		const [seatId = '', state] = textOf(data, 'seat').split(':');
		return checkIn(db, staff, id, { seatId, isPresent: state === 'present' }, now);
	})
};
