import { sha256 } from '#lib/base/hash.server.ts';
import type { audit } from './schema.server.ts';

export type AuditRow = typeof audit.$inferSelect;

/** What the first row carries as the hash of the one before it. */
export const firstHash = '0'.repeat(64);

/** SHA-256 over the hash of the row before and this row's own fields, in a fixed order. */
export function chainHash(row: Omit<AuditRow, 'hash'>): string {
	const { sequence, at, actor, action, studyId, object, previousHash } = row;
	const fields = [sequence, at.getTime(), actor, action, studyId, object];
	return sha256(previousHash + JSON.stringify(fields));
}
