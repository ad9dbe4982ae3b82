import type { Read, Tx } from '#lib/db/database.server.ts';
import { chainHash, firstHash } from './chain.server.ts';
import { findLast, highestSequence, insertRow, listRows } from './store.server.ts';

/** What was done, by whom. No names, addresses or words of a story: ids and roles only. */
export type AuditEntry = {
	actor: string;
	action: string;
	studyId?: string | null;
	object?: string;
};

export type Verdict = { ok: true; rows: number } | { ok: false; sequence: number };

/** Adds a row to the chain, in the transaction of the deed itself. */
export function recordAudit(tx: Tx, entry: AuditEntry, now: Date): void {
	const last = findLast(tx);
	const row = {
		sequence: (last?.sequence ?? 0) + 1,
		at: now,
		actor: entry.actor,
		action: entry.action,
		studyId: entry.studyId ?? null,
		object: entry.object ?? null,
		previousHash: last?.hash ?? firstHash
	};
	insertRow(tx, { ...row, hash: chainHash(row) });
}

/** Walks the chain; when it is broken, gives the number of the first row that is changed or missing. */
export function verifyAudit(read: Read): Verdict {
	let sequence = 1;
	let previousHash = firstHash;
	const rows = listRows(read);
	for (const row of rows) {
		const whole = row.sequence === sequence && row.previousHash === previousHash;
		if (!whole || row.hash !== chainHash(row)) return { ok: false, sequence };
		sequence += 1;
		previousHash = row.hash;
	}
	return highestSequence(read) < sequence
		? { ok: true, rows: rows.length }
		: { ok: false, sequence };
}
