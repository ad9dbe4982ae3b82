import { redirect } from '@sveltejs/kit';
import { signOut } from '#lib/accounts/sign-in.service.server.ts';
import type { RequestHandler } from './$types.ts';

export const POST: RequestHandler = async ({ request, locals: { app, actor } }) => {
	if (actor.kind === 'staff') {
		await signOut(app.db, app.auth, actor.userId, request.headers, new Date());
	}
	redirect(303, '/inloggen');
};
