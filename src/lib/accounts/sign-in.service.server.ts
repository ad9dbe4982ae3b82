import * as v from 'valibot';
import { recordAudit } from '#lib/audit/audit.server.ts';
import { sha256 } from '#lib/base/hash.server.ts';
import type { Database } from '#lib/db/database.server.ts';
import type { Auth } from './auth.server.ts';
import { signInSchema } from './model.ts';
import { verifyPassword } from './password.server.ts';
import { findPassword, type User } from './store.server.ts';

/** `refused` is the one answer to an unknown address and to a wrong password. */
export type SignIn =
	{ state: 'signedIn'; userId: string } | { state: 'refused' } | { state: 'wait'; seconds: number };

/** Signs in; the session's cookie goes out through the plugin `createAuth` was given. */
export async function signIn(db: Database, auth: Auth, given: unknown, now: Date): Promise<SignIn> {
	const parsed = v.safeParse(signInSchema, given);
	if (!parsed.success) return { state: 'refused' };
	const { email } = parsed.output;
	const seconds = auth.delay.attempt(email, now);
	if (seconds > 0) return { state: 'wait', seconds };
	const userId = await openSession(db, auth, parsed.output);
	const entry = userId
		? { actor: userId, action: 'sign-in' }
		: { actor: 'unknown', action: 'sign-in-refused', object: `email:${sha256(email).slice(0, 8)}` };
	await db.write((tx) => recordAudit(tx, entry, now));
	if (!userId) return { state: 'refused' };
	auth.delay.clear(email);
	return { state: 'signedIn', userId };
}

/** Ends the session of these cookies, here and not only in the browser. */
export async function signOut(
	db: Database,
	auth: Auth,
	userId: string,
	headers: Headers,
	now: Date
): Promise<void> {
	await auth.api.signOut({ headers: cookiesOf(headers) });
	await db.write((tx) => recordAudit(tx, { actor: userId, action: 'sign-out' }, now));
}

/** Who these cookies belong to; a session that is used lives on. */
export async function readSession(auth: Auth, headers: Headers): Promise<User | undefined> {
	// Phones in a gathering carry a cookie of their own: no session is looked up for those.
	if (!headers.get('cookie')?.includes('vertelpunt')) return undefined;
	const found = await auth.api.getSession({ headers: cookiesOf(headers) });
	return found ? { id: found.user.id, name: found.user.name, email: found.user.email } : undefined;
}

// An unknown address and a wrong password cost the same: one look-up and one Argon2 run. Only after a
// right password does better-auth come in, with a second run of its own.
async function openSession(
	db: Database,
	auth: Auth,
	body: { email: string; password: string }
): Promise<string | undefined> {
	const kept = findPassword(db.read, body.email) ?? (await auth.decoy);
	if (!(await verifyPassword(kept, body.password))) return undefined;
	return (await auth.api.signInEmail({ body })).user.id;
}

/** Only the cookies: address and browser of a member of staff are nobody's business. */
function cookiesOf(headers: Headers): Headers {
	return new Headers({ cookie: headers.get('cookie') ?? '' });
}
