import * as v from 'valibot';
import { readUser } from '#lib/accounts/account.service.server.ts';
import { createInvitation } from '#lib/accounts/invitation.service.server.ts';
import { emailSchema, issuesOf } from '#lib/accounts/model.ts';
import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError, type Issue } from '#lib/base/errors.ts';
import type { Database, Read } from '#lib/db/database.server.ts';
import { studyFor, type Staff } from './authorise.server.ts';
import { giveMembership } from './members.service.server.ts';
import {
	countHolders,
	deleteMembership,
	listMembers,
	listMemberships
} from './members.store.server.ts';
import { roles, type MemberView, type Membership } from './model.ts';

const invitedSchema = v.object({ email: emailSchema, role: v.picklist(roles, 'choose') });

export type Invited =
	| { state: 'invited'; email: string; token: string }
	| { state: 'added' | 'there'; email: string }
	| { state: 'invalid'; issues: Issue[] };

/** Everybody with a role in a study, and who manages the installation, by name. */
export function readMembers(read: Read, actor: Staff, slug: string): MemberView[] {
	const study = studyFor(read, actor, slug, 'manageMembers');
	const isOnlyOne = countHolders(read, 'beheerder') === 1;
	return listMembers(read, study.id).map(({ id, userId, name, email, role, studyId }) => ({
		membershipId: id,
		name,
		email,
		role,
		everywhere: studyId === null,
		isSelf: userId === actor.userId,
		isLast: role === 'beheerder' && isOnlyOne
	}));
}

/**
 * Gives an address a role: at once when it has an account, else by a one-time link. The token is told
 * once. A beheerder is one for the whole installation.
 */
export async function inviteMember(
	db: Database,
	actor: Staff,
	slug: string,
	given: unknown,
	now: Date
): Promise<Invited> {
	const study = studyFor(db.read, actor, slug, 'manageMembers');
	const parsed = v.safeParse(invitedSchema, given);
	if (!parsed.success) return { state: 'invalid', issues: issuesOf(parsed.issues) };
	const { email, role } = parsed.output;
	const place: Membership = { role, studyId: role === 'beheerder' ? null : study.id };
	return db.write((tx) => {
		studyFor(tx, actor, slug, 'manageMembers');
		const user = readUser(tx, email);
		if (!user) {
			const token = createInvitation(tx, { email, ...place }, actor.userId, now);
			return { state: 'invited', email, token };
		}
		const held = listMemberships(tx, user.id);
		if (held.some((one) => one.role === role && one.studyId === place.studyId)) {
			return { state: 'there', email };
		}
		giveMembership(tx, user.id, place, actor.userId, now);
		return { state: 'added', email };
	});
}

/**
 * Takes a role away; it ends with the next request of whoever had it. The last administrator stays:
 * nobody could let anybody in after that.
 */
export async function removeMember(
	db: Database,
	actor: Staff,
	slug: string,
	membershipId: string,
	now: Date
): Promise<'removed' | 'last'> {
	return db.write((tx) => {
		const study = studyFor(tx, actor, slug, 'manageMembers');
		const found = listMembers(tx, study.id).find(({ id }) => id === membershipId);
		if (!found) throw new AppError('notFound');
		const { userId, role, studyId } = found;
		if (role === 'beheerder' && countHolders(tx, 'beheerder') === 1) return 'last';
		deleteMembership(tx, membershipId);
		const object = `user:${userId} role:${role}`;
		recordAudit(tx, { actor: actor.userId, action: 'membership-removed', studyId, object }, now);
		return 'removed';
	});
}
