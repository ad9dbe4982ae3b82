import { fail, redirect } from '@sveltejs/kit';
import { returnPath } from '#lib/accounts/return-path.ts';
import { signIn } from '#lib/accounts/sign-in.service.server.ts';
import { readForm } from '../../read-form.server.ts';
import type { Actions, PageServerLoad } from './$types.ts';

export const load: PageServerLoad = ({ locals: { actor }, url }) => {
	if (actor.kind === 'staff') redirect(303, returnPath(url.searchParams.get('naar')));
};

export const actions: Actions = {
	default: async ({ request, locals: { app }, url }) => {
		const { email, password } = Object.fromEntries(await readForm(request));
		const result = await signIn(app.db, app.auth, { email, password }, new Date());
		const typed = typeof email === 'string' ? email : '';
		switch (result.state) {
			case 'signedIn':
				return redirect(303, returnPath(url.searchParams.get('naar')));
			case 'refused':
				return fail(401, { email: typed, error: 'signIn.refused', seconds: 0 });
			case 'wait':
				return fail(429, { email: typed, error: 'signIn.wait', seconds: result.seconds });
		}
	}
};
