import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { user } from '#lib/accounts/schema.server.ts';
import { audit } from '#lib/audit/schema.server.ts';
import type { Read, Tx } from '#lib/db/database.server.ts';
import { perspective } from '../schema.server.ts';

type PerspectiveRow = typeof perspective.$inferSelect;

export function insertPerspective(tx: Tx, row: typeof perspective.$inferInsert): void {
	tx.insert(perspective).values(row).run();
}

export function updatePerspective(tx: Tx, id: string, change: Partial<PerspectiveRow>): void {
	tx.update(perspective).set(change).where(eq(perspective.id, id)).run();
}

/** A perspective of this study, also one that was removed. */
export function findPerspective(
	read: Read,
	studyId: string,
	id: string
): PerspectiveRow | undefined {
	return read
		.select()
		.from(perspective)
		.where(and(eq(perspective.id, id), eq(perspective.studyId, studyId)))
		.get();
}

/** The perspectives of a study in the order in which they were made. */
export function listPerspectives(read: Read, studyId: string): PerspectiveRow[] {
	return read
		.select()
		.from(perspective)
		.where(and(eq(perspective.studyId, studyId), isNull(perspective.removedAt)))
		.orderBy(asc(perspective.createdAt), asc(perspective.id))
		.all();
}

/** Who did this deed last, the newest first: the audit is the one place that knows. */
export function listDeeds(
	read: Read,
	studyId: string,
	action: string,
	most: number
): { at: Date; who: string; object: string | null }[] {
	return read
		.select({ at: audit.at, who: user.name, object: audit.object })
		.from(audit)
		.innerJoin(user, eq(user.id, audit.actor))
		.where(and(eq(audit.studyId, studyId), eq(audit.action, action)))
		.orderBy(desc(audit.sequence))
		.limit(most)
		.all();
}
