import { redirect } from '@sveltejs/kit';
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
