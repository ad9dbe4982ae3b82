import { fail } from '@sveltejs/kit';
import { textOf } from '#lib/studies/form-rules.ts';
import { inviteMember, readMembers, removeMember } from '#lib/studies/people.service.server.ts';
import { refusing, staffOnly } from '../../../../guard.server.ts';
import { readForm } from '../../../../../read-form.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { app, actor }, params, url }) =>
	refusing(() => ({
		members: readMembers(app.db.read, staffOnly(actor, url), params.study)
	}));

export const actions: Actions = {
	nodig: async ({ request, locals: { app, actor }, params, url }) => {
		const data = await readForm(request);
		const values = { email: textOf(data, 'email'), role: textOf(data, 'role') };
		const staff = staffOnly(actor, url);
		const invited = await refusing(() =>
			inviteMember(app.db, staff, params.study, values, new Date())
		);
		if (invited.state === 'invalid') return fail(422, { values, issues: invited.issues });
		const link =
			invited.state === 'invited'
				? `${app.config.origin ?? url.origin}/welkom/${invited.token}`
				: null;
		return { done: { key: `members.${invited.state}`, email: invited.email, link } };
	},
	verwijder: async ({ request, locals: { app, actor }, params, url }) => {
		const membershipId = textOf(await readForm(request), 'membership');
		const staff = staffOnly(actor, url);
		const state = await refusing(() =>
			removeMember(app.db, staff, params.study, membershipId, new Date())
		);
		return { done: { key: `members.${state}`, email: '', link: null } };
	}
};
