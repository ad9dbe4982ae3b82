import type { Connection } from '#lib/db/connection.server.ts';
import type { Database } from '#lib/db/database.server.ts';
import { openTestDatabase } from '#lib/db/test-database.server.ts';
import { publishFramework } from '#lib/frameworks/service.server.ts';
import en from '#lib/frameworks/templates/mijn-verhaal-buurtteam/en.json' with { type: 'json' };
import nl from '#lib/frameworks/templates/mijn-verhaal-buurtteam/nl.json' with { type: 'json' };
import { structure } from '#lib/frameworks/templates/mijn-verhaal-buurtteam/structure.ts';
import type { Staff } from '#lib/studies/authorise.server.ts';
import type { Membership } from '#lib/studies/model.ts';
import { loadDemo } from './demo/demo.service.server.ts';

export const now = new Date('2026-11-21T10:00:00Z');

/** A database as a start leaves it: the template published, and the demo study when asked for. */
export async function openExchangeForTest(withDemo: boolean): Promise<Database> {
	const db = openTestDatabase();
	const versionId = await publishFramework(
		db,
		structure,
		[
			{ language: 'nl', texts: nl, review: 'source' },
			{ language: 'en', texts: en, review: 'reviewed' }
		],
		now
	);
	if (withDemo) await loadDemo(db, versionId, now);
	return db;
}

/** Every row of every table but the audit, to see whether anything was left behind. */
export function everything(connection: Connection): Record<string, unknown[]> {
	const tables = connection
		.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
		.pluck()
		.all() as string[];
	const rowsOf = (table: string) =>
		connection
			.prepare(`SELECT * FROM "${table}"`)
			.all()
			.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
	return Object.fromEntries(
		tables.filter((table) => table !== 'audit').map((table) => [table, rowsOf(table)])
	);
}

export function staff(...memberships: Membership[]): Staff {
	return { kind: 'staff', userId: 'u1', name: 'U', email: 'u@stad.test', memberships };
}

/** What the audit says was done, with its object. */
export function deedsIn(connection: Connection): [string, string, string][] {
	const rows = connection.prepare('SELECT actor, action, object FROM audit ORDER BY sequence');
	return rows.raw().all() as [string, string, string][];
}
