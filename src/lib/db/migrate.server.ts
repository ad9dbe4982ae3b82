import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openConnection, type Connection } from './connection.server.ts';

export type Migration = { tag: string; statements: string[]; mayShrink: string[] };
export type Migrated = { applied: string[]; schema: string };

/** A database that must not be opened; the message names the file and what to do. */
export class DatabaseRefused extends Error {}

/**
 * The generated migrations in order. A first line `-- may-shrink: a, b` in a file names the tables
 * that are allowed to lose rows.
 */
export function readMigrations(folder: string): Migration[] {
	const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
		entries: { tag: string }[];
	};
	return journal.entries.map(({ tag }) => {
		const sql = readFileSync(join(folder, `${tag}.sql`), 'utf8');
		const mayShrink = /^-- may-shrink: (.+)$/m.exec(sql)?.[1]?.split(', ') ?? [];
		return { tag, mayShrink, statements: sql.split('--> statement-breakpoint') };
	});
}

/**
 * Brings a file up to date. Foreign keys are off on the connection before the transaction (inside one
 * the pragma does nothing, and a rebuilt parent table would silently delete its children), a copy is
 * made first, row counts are compared after, and any difference puts the copy back.
 */
export function migrate(file: string, folder: string): Migrated {
	if (file !== ':memory:' && existsSync(file)) refuseUnreadable(file);
	const connection = openForMigration(file);
	try {
		return migrateConnection(connection, file, readMigrations(folder));
	} finally {
		connection.close();
	}
}

/** The same on an open connection (tests use it for `:memory:`). */
export function migrateConnection(
	connection: Connection,
	file: string,
	migrations: readonly Migration[]
): Migrated {
	connection.exec('CREATE TABLE IF NOT EXISTS migration (tag TEXT PRIMARY KEY) WITHOUT ROWID');
	const done = connection.prepare('SELECT tag FROM migration').pluck().all() as string[];
	const known = new Set(migrations.map((migration) => migration.tag));
	const newer = done.find((tag) => !known.has(tag));
	if (newer) {
		throw new DatabaseRefused(
			`${file} was made by a newer version (it holds ${newer}); start that version, or restore a backup.`
		);
	}
	const pending = migrations.filter((migration) => !done.includes(migration.tag));
	if (pending.length > 0) {
		const copy =
			done.length > 0 && file !== ':memory:' ? `${file}.before-${pending[0]!.tag}` : null;
		if (copy) {
			rmSync(copy, { force: true });
			connection.prepare('VACUUM INTO ?').run(copy);
		}
		connection.pragma('foreign_keys = OFF');
		try {
			connection.transaction(() => apply(connection, pending))();
		} catch (error) {
			throw new DatabaseRefused(
				`Migration of ${file} was refused, nothing was changed: ${String((error as Error).message)}` +
					(copy ? ` A copy from before is in ${copy}.` : '')
			);
		} finally {
			connection.pragma('foreign_keys = ON');
		}
		// A copy holds stories too, withdrawn ones later on: it must not outlive its use.
		if (copy) rmSync(copy, { force: true });
	}
	return {
		applied: pending.map((migration) => migration.tag),
		schema: migrations.at(-1)?.tag ?? 'none'
	};
}

function apply(connection: Connection, pending: readonly Migration[]): void {
	const before = rowCounts(connection);
	for (const { tag, statements } of pending) {
		for (const statement of statements) connection.exec(statement);
		connection.prepare('INSERT INTO migration (tag) VALUES (?)').run(tag);
	}
	const after = rowCounts(connection);
	const mayShrink = new Set(pending.flatMap((migration) => migration.mayShrink));
	for (const [table, count] of before) {
		if (table !== 'migration' && (after.get(table) ?? 0) !== count && !mayShrink.has(table)) {
			throw new Error(`table ${table} had ${count} rows and would have ${after.get(table) ?? 0}.`);
		}
	}
	const orphans = connection.pragma('foreign_key_check') as unknown[];
	if (orphans.length > 0) throw new Error(`${orphans.length} rows would point at nothing.`);
}

function rowCounts(connection: Connection): Map<string, number> {
	const tables = connection
		.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
		.pluck()
		.all() as string[];
	return new Map(
		tables.map((table) => [
			table,
			connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number
		])
	);
}

function openForMigration(file: string): Connection {
	try {
		return openConnection(file);
	} catch (error) {
		throw new DatabaseRefused(
			`${file} cannot be opened (${(error as Error).message}); check the rights of its folder, or restore a backup.`
		);
	}
}

/** Never turns a damaged file into an empty database: reads it first, through a connection that cannot write. */
function refuseUnreadable(file: string): void {
	const restore = 'restore a backup, or move the file away to start with an empty database.';
	if (statSync(file).size === 0) throw new DatabaseRefused(`${file} is empty; ${restore}`);
	let check: string;
	try {
		const connection = new Sqlite(file, { fileMustExist: true });
		try {
			check = String(connection.pragma('quick_check(1)', { simple: true }));
		} finally {
			connection.close();
		}
	} catch (error) {
		throw new DatabaseRefused(`${file} cannot be read (${(error as Error).message}); ${restore}`);
	}
	if (check !== 'ok') throw new DatabaseRefused(`${file} is damaged (${check}); ${restore}`);
}
