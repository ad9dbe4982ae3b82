import { asc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import { openTestDatabase } from '#lib/db/test-database.server.ts';
import { recordAudit, verifyAudit } from './audit.server.ts';
import { audit } from './schema.server.ts';

const now = new Date('2026-11-21T10:00:00Z');

async function threeDeeds(): Promise<Database> {
	const db = openTestDatabase();
	await db.write((tx) => recordAudit(tx, { actor: 'cli', action: 'invitation-made' }, now));
	await db.write((tx) => {
		recordAudit(tx, { actor: 'u1', action: 'invitation-used', object: 'role:onderzoeker' }, now);
		recordAudit(tx, { actor: 'u1', action: 'sign-in', studyId: 's1' }, now);
	});
	return db;
}

describe('the audit chain', () => {
	it('is whole as long as nobody touches it, and also when it is empty', async () => {
		expect(verifyAudit(openTestDatabase().read)).toEqual({ ok: true, rows: 0 });
		expect(verifyAudit((await threeDeeds()).read)).toEqual({ ok: true, rows: 3 });
	});

	it.each(['at', 'actor', 'action', 'study_id', 'object', 'previous_hash', 'hash'])(
		'finds the row in which %s was changed',
		async (column) => {
			const db = await threeDeeds();
			db.connection.exec(`UPDATE audit SET ${column} = '7' WHERE sequence = 2`);
			expect(verifyAudit(db.read)).toEqual({ ok: false, sequence: 2 });
		}
	);

	it.each([1, 2, 3])('finds that row %i was taken out', async (sequence) => {
		const db = await threeDeeds();
		db.connection.exec(`DELETE FROM audit WHERE sequence = ${sequence}`);
		expect(verifyAudit(db.read)).toEqual({ ok: false, sequence });
	});

	it('finds a row that was rewritten with a fitting hash of its own, at the row after it', async () => {
		const db = await threeDeeds();
		const other = openTestDatabase();
		await other.write((tx) => recordAudit(tx, { actor: 'somebody', action: 'sign-in' }, now));
		const forged = other.read.select().from(audit).orderBy(asc(audit.sequence)).get()!;
		db.connection
			.prepare('UPDATE audit SET actor = ?, action = ?, hash = ? WHERE sequence = 1')
			.run(forged.actor, forged.action, forged.hash);
		expect(verifyAudit(db.read)).toEqual({ ok: false, sequence: 2 });
	});

	it('leaves no row of a deed that failed', async () => {
		const db = await threeDeeds();
		const deed = db.write((tx) => {
			recordAudit(tx, { actor: 'u1', action: 'membership-given' }, now);
			throw new Error('refused');
		});
		await expect(deed).rejects.toThrow('refused');
		expect(verifyAudit(db.read)).toEqual({ ok: true, rows: 3 });
	});
});
