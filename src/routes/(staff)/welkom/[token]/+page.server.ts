import { error, fail, redirect } from '@sveltejs/kit';
import { findInvitation } from '#lib/accounts/invitation.service.server.ts';
import { passwordLength } from '#lib/accounts/model.ts';
import { AppError } from '#lib/base/errors.ts';
import { acceptInvitation } from '#lib/studies/members.service.server.ts';
import { readForm } from '../../../read-form.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ params, locals: { app } }) => {
	const invitation = findInvitation(app.db.read, params.token, new Date());
	if (!invitation) error(410, 'gone');
	return { email: invitation.email, shortest: passwordLength.min };
};

export const actions: Actions = {
	default: async ({ request, params, locals: { app } }) => {
		const given = Object.fromEntries(await readForm(request));
		const typed = { name: String(given.name ?? ''), email: String(given.email ?? '') };
		try {
			const result = await acceptInvitation(app.db, app.auth, params.token, given, new Date());
			if (result.state === 'invalid') return fail(422, { ...typed, issues: result.issues });
		} catch (reason) {
			if (!(reason instanceof AppError)) throw reason;
			return fail(reason.status, { ...typed, issues: [] });
		}
		redirect(303, '/onderzoek');
	}
};
