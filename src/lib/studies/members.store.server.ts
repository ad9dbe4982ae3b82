import { and, eq, isNull } from 'drizzle-orm';
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
