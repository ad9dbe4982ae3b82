import { fail, redirect } from '@sveltejs/kit';
import { findInvitation } from '#lib/accounts/invitation.service.server.ts';
import { passwordLength } from '#lib/accounts/model.ts';
import { AppError } from '#lib/base/errors.ts';
import { acceptInvitation } from '#lib/studies/members.service.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ params, locals: { app } }) => {
	const invitation = findInvitation(app.db.read, params.token, new Date());
	return {
		isOpen: invitation !== undefined,
		email: invitation?.email ?? null,
		shortest: passwordLength.min
	};
};

export const actions: Actions = {
	default: async ({ request, params, locals: { app } }) => {
		const given = Object.fromEntries(await request.formData());
		const typed = { name: String(given.name ?? ''), email: String(given.email ?? '') };
		try {
			const result = await acceptInvitation(app.db, app.auth, params.token, given, new Date());
			if (result.state === 'invalid') return fail(422, { ...typed, issues: result.issues });
		} catch (error) {
			if (!(error instanceof AppError)) throw error;
			return fail(error.status, { ...typed, issues: [] });
		}
		redirect(303, '/onderzoek');
	}
};
