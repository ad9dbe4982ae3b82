import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openConnection } from '#lib/db/connection.server.ts';
import {
	migrate,
	migrateConnection,
	readMigrations,
	type Migration
} from '#lib/db/migrate.server.ts';

const folder = resolve('drizzle');
const real = readMigrations(folder);

function newFile(): string {
	return join(mkdtempSync(join(tmpdir(), 'vp-')), 'vertelpunt.db');
}

function step(tag: string, ...statements: string[]): Migration {
	return { tag, statements, mayShrink: [] };
}

const parents = step(
	'0000_parents',
	'CREATE TABLE parent (id TEXT PRIMARY KEY, name TEXT)',
	'CREATE TABLE child (id TEXT PRIMARY KEY, parent_id TEXT REFERENCES parent (id) ON DELETE CASCADE)'
);
const rebuild = [
	"CREATE TABLE parent_new (id TEXT PRIMARY KEY, name TEXT NOT NULL DEFAULT '')",
	'INSERT INTO parent_new SELECT id, name FROM parent',
	'DROP TABLE parent',
	'ALTER TABLE parent_new RENAME TO parent'
];

/** A file with one parent of a thousand children. */
function family(): string {
	const file = newFile();
	const connection = openConnection(file);
	migrateConnection(connection, file, [parents]);
	connection.exec("INSERT INTO parent VALUES ('p', 'name')");
	const insert = connection.prepare("INSERT INTO child VALUES (?, 'p')");
	for (let i = 0; i < 1000; i++) insert.run(String(i));
	connection.close();
	return file;
}

function children(file: string): unknown {
	const connection = new Sqlite(file);
	const n = connection.prepare('SELECT count(*) FROM child').pluck().get();
	connection.close();
	return n;
}

describe('the guarded migrator', () => {
	test('keeps every child when a parent table is rebuilt', () => {
		const file = family();
		const connection = openConnection(file);
		migrateConnection(connection, file, [parents, step('0001_rebuild', ...rebuild)]);
		expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
		connection.close();
		expect(children(file)).toBe(1000);
	});

	test('the bare rebuild, with foreign keys on, does delete every child: the guard guards something', () => {
		const file = family();
		const connection = openConnection(file);
		connection.transaction(() => {
			for (const statement of rebuild) connection.exec(statement);
		})();
		connection.close();
		expect(children(file)).toBe(0);
	});

	test('refuses a migration after which rows are missing, and changes nothing', () => {
		const file = family();
		const connection = openConnection(file);
		const bad = step('0001_bad', 'DELETE FROM child WHERE id < 5');
		expect(() => migrateConnection(connection, file, [parents, bad])).toThrow(
			/child had 1000 rows/
		);
		connection.close();
		expect(children(file)).toBe(1000);
	});

	test('refuses rows that would point at nothing', () => {
		const file = family();
		const connection = openConnection(file);
		const bad = step('0001_orphan', "UPDATE child SET parent_id = 'nobody' WHERE id = '7'");
		expect(() => migrateConnection(connection, file, [parents, bad])).toThrow(/point at nothing/);
		connection.close();
	});
});

describe('opening a data file', () => {
	const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

	test.each([
		['is empty', () => Buffer.alloc(0)],
		['is cut short', (bytes: Buffer) => bytes.subarray(0, 5000)],
		['holds random bytes in a page', (bytes: Buffer) => Buffer.from(bytes).fill(0xa7, 8192, 12288)],
		['is no database', () => Buffer.from('not a database at all')]
	])('a file that %s is refused with its name and a remedy, and stays as it is', (_, damage) => {
		const file = newFile();
		migrate(file, folder);
		writeFileSync(file, damage(readFileSync(file)));
		const before = digest(file);
		expect(() => migrate(file, folder)).toThrow(/vertelpunt\.db .*restore a backup/s);
		expect(digest(file)).toBe(before);
	});

	test('a file of a newer version is refused', () => {
		const file = newFile();
		migrate(file, folder);
		const connection = new Sqlite(file);
		connection.exec("INSERT INTO migration VALUES ('9999_from-the-future')");
		connection.close();
		expect(() => migrate(file, folder)).toThrow(/newer version/);
	});

	test('a second start applies nothing and leaves no copy behind', () => {
		const file = newFile();
		expect(migrate(file, folder).applied).toEqual(real.map(({ tag }) => tag));
		expect(migrate(file, folder).applied).toEqual([]);
		expect(existsSync(`${file}.before-${real[0]!.tag}`)).toBe(false);
	});
});

describe('the schema', () => {
	const connection = openConnection(':memory:');
	migrateConnection(connection, ':memory:', real);
	const sqlOf = (table: string) =>
		String(connection.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table));

	test.each([
		'story',
		'consent',
		'answer',
		'answer_option',
		'answer_stone',
		'withdrawal_code',
		'tombstone',
		'quarantine'
	])('%s keeps no order of arrival: WITHOUT ROWID', (table) => {
		expect(sqlOf(table)).toMatch(/\) WITHOUT ROWID$/);
	});

	test('no table of stories has a column for a time, an address or a device', () => {
		const columns = ['story', 'consent', 'answer', 'tombstone', 'quarantine'].flatMap((table) =>
			(connection.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name)
		);
		expect(columns.filter((name) => /(_at|_on|time|ip|agent|device)$/.test(name))).toEqual([]);
	});

	test('no migration drops a table or sets foreign keys inside its transaction', () => {
		const statements = real.flatMap((migration) => migration.statements);
		expect(statements.filter((sql) => /drop table|pragma foreign_keys/i.test(sql))).toEqual([]);
	});
});
