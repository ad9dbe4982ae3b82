import { readTables } from '#lib/gatherings/prepare/read-gathering.server.ts';
import {
	makeTables,
	moveSeat,
	replanTables
} from '#lib/gatherings/prepare/tables.service.server.ts';
import { textOf } from '#lib/studies/form-rules.ts';
import { refusing, staffOnly } from '../../../../guard.server.ts';
import { asking, newSeed, seedOf } from '../asking.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor }, params, url }) =>
	refusing(() => ({
		...readTables(app.db.read, staffOnly(actor, url), params.id),
		seed: newSeed()
	}));

export const actions: Actions = {
	maak: asking(({ db, staff, id, data, now }) => makeTables(db, staff, id, seedOf(data), now)),
	opnieuw: asking(({ db, staff, id, data, now }) => replanTables(db, staff, id, seedOf(data), now)),
	verplaats: asking(({ db, staff, id, data, now }) => {
		const seatId = textOf(data, 'seat');
		const table = Number(textOf(data, `table-${seatId}`)) || 0;
		return moveSeat(db, staff, id, { seatId, table }, now);
	})
};
