import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { checkDatabase } from './check.server.ts';
import { migrate } from './migrate.server.ts';

const folder = resolve('drizzle');

function newFile(): string {
	return join(mkdtempSync(join(tmpdir(), 'vp-')), 'vertelpunt.db');
}

function migrated(): string {
	const file = newFile();
	migrate(file, folder);
	return file;
}

describe('the check of a database', () => {
	test('finds nothing wrong with a fresh one and tells what holds', () => {
		const { problems, pending, schema, pragmas, counts } = checkDatabase(migrated(), folder);
		expect({ problems, pending }).toEqual({ problems: [], pending: [] });
		expect(schema).toMatch(/^\d{4}-|^\d{4}_/);
		expect(pragmas).toMatchObject({ journal_mode: 'wal', synchronous: 2, foreign_keys: 1 });
		expect(counts).toMatchObject({ story: 0, answer: 0, study: 0 });
	});

	test('names the table whose rows point at nothing', () => {
		const file = migrated();
		const connection = new Sqlite(file);
		connection.pragma('foreign_keys = OFF');
		connection
			.prepare("INSERT INTO withdrawal_code (code_hash, story_id) VALUES ('a', 'nobody')")
			.run();
		connection.close();
		expect(checkDatabase(file, folder).problems).toEqual([
			'1 rows point at nothing, in withdrawal_code.'
		]);
	});

	test('sees a damaged page', () => {
		const file = migrated();
		const bytes = readFileSync(file);
		bytes.fill(0xa5, 4096 * 2, 4096 * 4);
		writeFileSync(file, bytes);
		expect(checkDatabase(file, folder).problems.length).toBeGreaterThan(0);
	});

	test('tells a file that is behind from one of a newer version', () => {
		const file = migrated();
		const connection = new Sqlite(file);
		const newest = '(SELECT max(tag) FROM migration)';
		connection.exec(`UPDATE migration SET tag = '9999_later' WHERE tag = ${newest}`);
		connection.close();
		const { problems, pending } = checkDatabase(file, folder);
		expect(pending.length).toBeGreaterThan(0);
		expect(problems.join()).toMatch(/newer version: it holds 9999_later.*is behind: run migrate/);
	});

	test.each([
		['is empty', ''],
		[
			'cannot be read',
			'this is a letter and no database, and it is long enough to be read as one'.repeat(20)
		]
	])('refuses a file that %s and leaves its bytes alone', (words, text) => {
		const file = newFile();
		writeFileSync(file, text);
		expect(checkDatabase(file, folder).problems.join()).toContain(words);
		expect(readFileSync(file, 'utf8')).toBe(text);
	});

	test('makes no file where there is none', () => {
		const file = newFile();
		expect(checkDatabase(file, folder).problems).toEqual([`${file} does not exist.`]);
		expect(() => readFileSync(file)).toThrow('ENOENT');
	});
});
