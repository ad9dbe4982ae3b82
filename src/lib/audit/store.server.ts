import { asc, desc, sql } from 'drizzle-orm';
import type { Read, Tx } from '#lib/db/database.server.ts';
import type { AuditRow } from './chain.server.ts';
import { audit } from './schema.server.ts';

export function findLast(read: Read): Pick<AuditRow, 'sequence' | 'hash'> | undefined {
	return read
		.select({ sequence: audit.sequence, hash: audit.hash })
		.from(audit)
		.orderBy(desc(audit.sequence))
		.limit(1)
		.get();
}

export function insertRow(tx: Tx, row: AuditRow): void {
	tx.insert(audit).values(row).run();
}

export function listRows(read: Read): AuditRow[] {
	return read.select().from(audit).orderBy(asc(audit.sequence)).all();
}

/** The highest number ever given out: SQLite remembers it when the last rows are taken away. */
export function highestSequence(read: Read): number {
	const row = read.get<{ seq: number } | undefined>(
		sql`SELECT seq FROM sqlite_sequence WHERE name = 'audit'`
	);
	return row?.seq ?? 0;
}
