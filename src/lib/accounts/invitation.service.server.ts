import { randomBytes } from 'node:crypto';
import { recordAudit } from '#lib/audit/audit.server.ts';
import { AppError } from '#lib/base/errors.ts';
import { sha256 } from '#lib/base/hash.server.ts';
import type { Read, Tx } from '#lib/db/database.server.ts';
import {
	deleteExpired,
	deleteInvitation,
	deleteOpenInvitations,
	insertInvitation,
	selectInvitation,
	type InvitationRow
} from './store.server.ts';

const lifetime = 7 * 24 * 60 * 60 * 1000;

/** What a link gives: a role, within a study or (null) the whole installation, to one address or any. */
export type Invitation = Pick<InvitationRow, 'email' | 'role' | 'studyId'>;

/** Makes a one-time link, in the transaction given. The token is told once: only its hash is kept. */
export function createInvitation(tx: Tx, invitation: Invitation, actor: string, now: Date): string {
	const token = randomBytes(32).toString('base64url');
	const tokenHash = sha256(token);
	const { email, role, studyId } = invitation;
	deleteExpired(tx, now);
	insertInvitation(tx, {
		email,
		role,
		studyId,
		tokenHash,
		expiresAt: new Date(now.getTime() + lifetime)
	});
	recordAudit(
		tx,
		{ actor, action: 'invitation-made', studyId, object: named(tokenHash, role) },
		now
	);
	return token;
}

/** The same for a link to any address; earlier such links to the role stop working. */
export function renewOpenInvitation(tx: Tx, role: string, actor: string, now: Date): string {
	deleteOpenInvitations(tx, role);
	return createInvitation(tx, { email: null, role, studyId: null }, actor, now);
}

/** What a token gives; undefined when it was used, has expired or never was. */
export function findInvitation(read: Read, token: string, now: Date): Invitation | undefined {
	const row = selectInvitation(read, sha256(token));
	return row && now < row.expiresAt
		? { email: row.email, role: row.role, studyId: row.studyId }
		: undefined;
}

/**
 * Takes the link, in the transaction that gives what it promised: when that fails the link is whole
 * again. Throws `gone` when somebody was first.
 */
export function useInvitation(tx: Tx, token: string, userId: string, now: Date): Invitation {
	const invitation = findInvitation(tx, token, now);
	if (!invitation || !deleteInvitation(tx, sha256(token))) throw new AppError('gone');
	const { role, studyId } = invitation;
	const object = named(sha256(token), role);
	recordAudit(tx, { actor: userId, action: 'invitation-used', studyId, object }, now);
	return invitation;
}

function named(tokenHash: string, role: string): string {
	return `link:${tokenHash.slice(0, 8)} role:${role}`;
}
