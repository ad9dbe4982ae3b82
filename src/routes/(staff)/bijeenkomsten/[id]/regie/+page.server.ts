import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { AppError } from '#lib/base/errors.ts';
import { refusalSentence } from '#lib/gatherings/run/answering.server.ts';
import { closeDoors, startGathering } from '#lib/gatherings/run/join.server.ts';
import { lock } from '#lib/gatherings/run/lock.server.ts';
import { hideCard, readRegiePage } from '#lib/gatherings/surfaces/regie/regie-page.server.ts';
import { regieWords } from '#lib/gatherings/surfaces/room-page.server.ts';
import { readForm } from '../../../../read-form.server.ts';
import { refusing, staffOnly, type Staff } from '../../../guard.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor, language }, params, url, depends }) =>
	refusing(() => {
		depends('gathering:sources');
		const now = new Date();
		const page = readRegiePage(app.db.read, staffOnly(actor, url), params.id, now);
		return { ...page, language, said: regieWords(language), now: now.getTime() };
	});

type Event = RequestEvent<{ id: string }>;
type Deed = (event: Event, staff: Staff, now: Date) => Promise<unknown>;

/** A form of the regie: afterwards the page opens anew, or says why it was refused. */
function steering(deed: Deed) {
	return async (event: Event) => {
		const { actor, language } = event.locals;
		const staff = staffOnly(actor, event.url);
		try {
			await deed(event, staff, new Date());
		} catch (error) {
			if (!(error instanceof AppError)) throw error;
			return fail(error.status, { refusal: refusalSentence(error, language) });
		}
		redirect(303, event.url.pathname);
	};
}

export const actions = {
	open: steering(({ locals, params }, staff, now) =>
		startGathering(locals.app.db, staff, params.id, now)
	),
	sluit: steering(({ locals, params }, staff, now) =>
		closeDoors(locals.app.db, staff, params.id, now)
	),
	vastleggen: steering(({ locals, params }, staff, now) =>
		lock(locals.app.db, staff, params.id, now)
	),
	kaart: steering(async ({ locals, params, request }, staff, now) => {
		const number = Number((await readForm(request)).get('number'));
		return hideCard(locals.app.db, staff, params.id, number, now);
	})
};
