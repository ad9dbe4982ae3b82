import * as v from 'valibot';
import { createAccount, readUser } from '#lib/accounts/account.service.server.ts';
import type { Auth } from '#lib/accounts/auth.server.ts';
import {
	createInvitation,
	findInvitation,
	renewOpenInvitation,
	useInvitation
} from '#lib/accounts/invitation.service.server.ts';
import { emailSchema, issuesOf, newAccountSchema, type NewAccount } from '#lib/accounts/model.ts';
import { hashPassword } from '#lib/accounts/password.server.ts';
import { readSession, signIn } from '#lib/accounts/sign-in.service.server.ts';
import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError, type Issue } from '#lib/base/errors.ts';
import { newId } from '#lib/base/ids.ts';
import type { Database, Tx } from '#lib/db/database.server.ts';
import { hasHolder, insertMembership, listMemberships } from './members.store.server.ts';
import { roles, type Actor, type Membership, type Role } from './model.ts';
import { readStudy } from './service.server.ts';

const demoSlug = 'halverwege-demo';

export type Accepted =
	{ state: 'accepted'; userId: string } | { state: 'invalid'; issues: Issue[] };

/** Who is asking: the session of these cookies, with the roles its account has at this moment. */
export async function actorOf(db: Database, auth: Auth, headers: Headers): Promise<Actor> {
	const user = await readSession(auth, headers);
	if (!user) return { kind: 'anonymous' };
	const { id: userId, name, email } = user;
	return { kind: 'staff', userId, name, email, memberships: listMemberships(db.read, userId) };
}

/**
 * Makes the account a link promised, with its role, and signs in. Who has an account already gives its
 * own password and gets the role. Account, role, audit row and the end of the link are one
 * transaction, and everything that can be wrong is looked at before it: a link is never lost on a
 * mistake. Throws `gone` for a link that was used, has expired or never was.
 */
export async function acceptInvitation(
	db: Database,
	auth: Auth,
	token: string,
	given: unknown,
	now: Date
): Promise<Accepted> {
	const invitation = findInvitation(db.read, token, now);
	if (!invitation) throw new AppError('gone');
	const parsed = v.safeParse(newAccountSchema, given);
	if (!parsed.success) return { state: 'invalid', issues: issuesOf(parsed.issues) };
	const wanted = parsed.output;
	if (invitation.email !== null && invitation.email !== wanted.email) return refusal('otherEmail');
	const known = readUser(db.read, wanted.email);
	if (!known) return makeAccount(db, auth, token, wanted, now);
	const session = await signIn(db, auth, wanted, now);
	if (session.state !== 'signedIn') return refusal('emailTaken');
	await db.write((tx) => takeRole(tx, token, known.id, now));
	return { state: 'accepted', userId: known.id };
}

/**
 * While nobody manages this installation: a fresh link for the first administrator, and the end of
 * earlier ones. Afterwards null.
 */
export function ensureFirstAdministrator(db: Database, now: Date): Promise<string | null> {
	return db.write((tx) =>
		hasHolder(tx, 'beheerder') ? null : renewOpenInvitation(tx, 'beheerder', 'system', now)
	);
}

/**
 * Gives somebody a role: at once when the address has an account (null), else by the token of a
 * one-time link. A beheerder is one for the whole installation, every other role needs a study.
 */
export async function addMember(
	db: Database,
	wanted: { email: string; role: Role; studySlug: string | null },
	now: Date
): Promise<string | null> {
	const email = v.safeParse(emailSchema, wanted.email);
	if (!email.success) throw new AppError('invalid', `${wanted.email} is not an e-mail address.`);
	const place = placeOf(db, wanted.role, wanted.studySlug);
	return db.write((tx) => {
		const user = readUser(tx, email.output);
		if (!user) return createInvitation(tx, { email: email.output, ...place }, 'cli', now);
		giveMembership(tx, user.id, place, 'cli', now);
		return null;
	});
}

function placeOf(db: Database, role: Role, slug: string | null): Membership {
	if (role === 'beheerder') {
		if (slug !== null) throw new AppError('invalid', 'A beheerder has no study.');
		return { role, studyId: null };
	}
	if (slug === null) throw new AppError('invalid', `A ${role} needs a study.`);
	const study = readStudy(db.read, slug);
	if (!study) throw new AppError('notFound', `There is no study ${slug}.`);
	return { role, studyId: study.id };
}

async function makeAccount(
	db: Database,
	auth: Auth,
	token: string,
	{ name, email, password }: NewAccount,
	now: Date
): Promise<Accepted> {
	const passwordHash = await hashPassword(password);
	const userId = await db.write((tx) => {
		const made = createAccount(tx, { name, email, passwordHash }, now);
		takeRole(tx, token, made, now);
		return made;
	});
	await signIn(db, auth, { email, password }, now);
	return { state: 'accepted', userId };
}

function takeRole(tx: Tx, token: string, userId: string, now: Date): void {
	const { role: promised, studyId } = useInvitation(tx, token, userId, now);
	const role = roles.find((name) => name === promised);
	if (!role) throw new AppError('gone');
	giveMembership(tx, userId, { role, studyId }, userId, now);
}

/**
 * Gives a role, in the transaction given; a role that is there already stays one. The first
 * administrator also gets to read the invented stories, as an ordinary membership.
 */
export function giveMembership(
	tx: Tx,
	userId: string,
	place: Membership,
	actor: string,
	now: Date
): void {
	const first = place.role === 'beheerder' && !hasHolder(tx, 'beheerder');
	const demo = first ? readStudy(tx, demoSlug) : undefined;
	const extra: Membership[] = demo ? [{ role: 'onderzoeker', studyId: demo.id }] : [];
	const held = listMemberships(tx, userId);
	for (const { role, studyId } of [place, ...extra]) {
		if (held.some((one) => one.role === role && one.studyId === studyId)) continue;
		insertMembership(tx, { id: newId(), userId, role, studyId });
		const object = `user:${userId} role:${role}`;
		recordAudit(tx, { actor, action: 'membership-given', studyId, object }, now);
	}
}

function refusal(code: 'otherEmail' | 'emailTaken'): Accepted {
	return { state: 'invalid', issues: [{ path: 'email', code, message: code }] };
}
