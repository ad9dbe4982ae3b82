import { existsSync, statSync } from 'node:fs';
import { openConnection, type Connection } from './connection.server.ts';
import { readMigrations } from './migrate.server.ts';

export type DatabaseCheck = {
	/** One sentence each; empty when all is well. */
	problems: string[];
	/** Newest migration in the file, and the ones it still has to get. */
	schema: string | null;
	pending: string[];
	/** Settings in force on a connection of this program, by the names SQLite gives them. */
	pragmas: Record<string, string | number>;
	/** Rows per table. */
	counts: Record<string, number>;
};

const pragmas = ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'trusted_schema'];

/**
 * Reads a database file from end to end and changes nothing in it: integrity, foreign keys, schema
 * against the migrations in `folder`, settings, counts. A file that is absent is not made.
 */
export function checkDatabase(file: string, folder: string): DatabaseCheck {
	const result: DatabaseCheck = {
		problems: [],
		schema: null,
		pending: [],
		pragmas: {},
		counts: {}
	};
	if (!existsSync(file)) result.problems.push(`${file} does not exist.`);
	else if (statSync(file).size === 0) result.problems.push(`${file} is empty; restore a backup.`);
	if (result.problems.length > 0) return result;
	let connection: Connection | undefined;
	try {
		connection = openConnection(file, { readonly: true });
		inspect(connection, file, folder, result);
	} catch (error) {
		result.problems.push(`${file} cannot be read (${(error as Error).message}); restore a backup.`);
	} finally {
		connection?.close();
	}
	return result;
}

function inspect(
	connection: Connection,
	file: string,
	folder: string,
	result: DatabaseCheck
): void {
	const { problems, counts } = result;
	for (const name of pragmas) {
		result.pragmas[name] = connection.pragma(name, { simple: true }) as string | number;
	}
	const damage = connection.pragma('integrity_check(5)') as { integrity_check: string }[];
	for (const { integrity_check: line } of damage) {
		if (line !== 'ok') problems.push(`${file} is damaged: ${line}.`);
	}
	const orphans = connection.pragma('foreign_key_check') as { table: string }[];
	if (orphans.length > 0) {
		const tables = [...new Set(orphans.map(({ table }) => table))].join(', ');
		problems.push(`${orphans.length} rows point at nothing, in ${tables}.`);
	}
	for (const table of tablesOf(connection)) {
		counts[table] = connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number;
	}
	compareSchema(connection, file, folder, result);
}

function compareSchema(
	connection: Connection,
	file: string,
	folder: string,
	result: DatabaseCheck
): void {
	if (!('migration' in result.counts)) {
		result.problems.push(`${file} is not a database of this program.`);
		return;
	}
	const done = connection
		.prepare('SELECT tag FROM migration ORDER BY tag')
		.pluck()
		.all() as string[];
	const known = readMigrations(folder).map(({ tag }) => tag);
	result.schema = done.at(-1) ?? null;
	result.pending = known.filter((tag) => !done.includes(tag));
	const newer = done.filter((tag) => !known.includes(tag));
	if (newer.length > 0)
		result.problems.push(`${file} was made by a newer version: it holds ${newer.join(', ')}.`);
	if (result.pending.length > 0) {
		result.problems.push(`${file} is behind: run migrate to apply ${result.pending.join(', ')}.`);
	}
}

function tablesOf(connection: Connection): string[] {
	return connection
		.prepare(
			"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
		)
		.pluck()
		.all() as string[];
}
