import { error, redirect } from '@sveltejs/kit';
import { AppError } from '#lib/base/errors.ts';
import type { Actor } from '#lib/studies/model.ts';

export type Staff = Extract<Actor, { kind: 'staff' }>;

/**
 * Who is signed in; anybody else goes to sign in first. Each page asks this itself too: its load
 * can run without the layout's.
 */
export function staffOnly(actor: Actor, url: URL): Staff {
	if (actor.kind === 'staff') return actor;
	redirect(303, `/inloggen?naar=${encodeURIComponent(url.pathname + url.search)}`);
}

/** Runs a use-case: an expected refusal becomes the problem page with its own sentences. */
export async function refusing<T>(run: () => T | Promise<T>): Promise<T> {
	try {
		return await run();
	} catch (reason) {
		if (reason instanceof AppError) error(reason.status, reason.code);
		throw reason;
	}
}
