import { and, asc, count, eq, isNull, or } from 'drizzle-orm';
import { user } from '#lib/accounts/schema.server.ts';
import type { Read, Tx } from '#lib/db/database.server.ts';
import type { Membership, Role } from './model.ts';
import { membership } from './schema.server.ts';

export function listMemberships(read: Read, userId: string): Membership[] {
	return read
		.select({ role: membership.role, studyId: membership.studyId })
		.from(membership)
		.where(eq(membership.userId, userId))
		.all();
}

export function insertMembership(tx: Tx, row: typeof membership.$inferInsert): void {
	tx.insert(membership).values(row).run();
}

/** Whether anybody has this role for the whole installation. */
export function hasHolder(read: Read, role: Role): boolean {
	return (
		read
			.select({ id: membership.id })
			.from(membership)
			.where(and(eq(membership.role, role), isNull(membership.studyId)))
			.limit(1)
			.get() !== undefined
	);
}

/** Who is in a study, and who is something for the whole installation, by name. */
export function listMembers(read: Read, studyId: string) {
	return read
		.select({
			id: membership.id,
			userId: membership.userId,
			role: membership.role,
			studyId: membership.studyId,
			name: user.name,
			email: user.email
		})
		.from(membership)
		.innerJoin(user, eq(user.id, membership.userId))
		.where(or(eq(membership.studyId, studyId), isNull(membership.studyId)))
		.orderBy(asc(user.name), asc(membership.role))
		.all();
}

/** How many people have this role for the whole installation. */
export function countHolders(read: Read, role: Role): number {
	const found = read
		.select({ n: count() })
		.from(membership)
		.where(and(eq(membership.role, role), isNull(membership.studyId)))
		.get();
	return found?.n ?? 0;
}

export function deleteMembership(tx: Tx, id: string): void {
	tx.delete(membership).where(eq(membership.id, id)).run();
}
