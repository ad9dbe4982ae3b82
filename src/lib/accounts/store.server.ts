import { and, eq, isNull, lte } from 'drizzle-orm';
import { newId } from '#lib/base/ids.ts';
import type { Read, Tx } from '#lib/db/database.server.ts';
import { account, invitation, user } from './schema.server.ts';

export type InvitationRow = typeof invitation.$inferSelect;
export type User = Pick<typeof user.$inferSelect, 'id' | 'name' | 'email'>;

export function findUser(read: Read, email: string): User | undefined {
	return read
		.select({ id: user.id, name: user.name, email: user.email })
		.from(user)
		.where(eq(user.email, email))
		.get();
}

/** The hash of an address's password; undefined for an address without an account. */
export function findPassword(read: Read, email: string): string | undefined {
	const row = read
		.select({ password: account.password })
		.from(user)
		.innerJoin(account, eq(account.userId, user.id))
		.where(and(eq(user.email, email), eq(account.providerId, 'credential')))
		.get();
	return row?.password ?? undefined;
}

/** A user with a password, in the shape better-auth reads (provider `credential`); gives the user's id. */
export function insertUser(
	tx: Tx,
	{ name, email, passwordHash }: { name: string; email: string; passwordHash: string },
	now: Date
): string {
	const id = newId();
	const times = { createdAt: now, updatedAt: now };
	tx.insert(user)
		.values({ id, name, email, ...times })
		.run();
	tx.insert(account)
		.values({
			id: newId(),
			accountId: id,
			providerId: 'credential',
			userId: id,
			password: passwordHash,
			...times
		})
		.run();
	return id;
}

export function insertInvitation(tx: Tx, row: InvitationRow): void {
	tx.insert(invitation).values(row).run();
}

export function selectInvitation(read: Read, tokenHash: string): InvitationRow | undefined {
	return read.select().from(invitation).where(eq(invitation.tokenHash, tokenHash)).get();
}

/** Whether there was one to delete. */
export function deleteInvitation(tx: Tx, tokenHash: string): boolean {
	return tx.delete(invitation).where(eq(invitation.tokenHash, tokenHash)).run().changes === 1;
}

export function deleteExpired(tx: Tx, now: Date): void {
	tx.delete(invitation).where(lte(invitation.expiresAt, now)).run();
}

/** Links to a role that are open to any e-mail address. */
export function deleteOpenInvitations(tx: Tx, role: string): void {
	tx.delete(invitation)
		.where(and(eq(invitation.role, role), isNull(invitation.email)))
		.run();
}
