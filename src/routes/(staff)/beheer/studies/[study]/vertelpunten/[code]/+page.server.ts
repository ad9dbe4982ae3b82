import { closePoint, readPointView, reopenPoint } from '#lib/studies/points.service.server.ts';
import { refusing, staffOnly } from '../../../../../guard.server.ts';
import { formAddress } from '../address.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor }, params: { study, code }, url }) =>
	refusing(() => ({
		...readPointView(app.db.read, staffOnly(actor, url), study, code, new Date()),
		...formAddress(app, url, code)
	}));

export const actions: Actions = {
	sluit: async ({ locals: { app, actor }, params: { study, code }, url }) => {
		const staff = staffOnly(actor, url);
		await refusing(() => closePoint(app.db, staff, study, code, new Date()));
		return { done: 'point.closedNow' as const };
	},
	open: async ({ locals: { app, actor }, params: { study, code }, url }) => {
		const staff = staffOnly(actor, url);
		await refusing(() => reopenPoint(app.db, staff, study, code, new Date()));
		return { done: 'point.reopened' as const };
	}
};
