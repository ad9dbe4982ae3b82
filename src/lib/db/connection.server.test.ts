import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConnection, synchronousLevel } from './connection.server.ts';

test('every open of a WAL file waits for the disk, the second one too', () => {
	const file = join(mkdtempSync(join(tmpdir(), 'vp-')), 'a.db');
	openConnection(file).close();
	const again = openConnection(file);
	expect(synchronousLevel(again)).toBe(2);
	expect(again.pragma('foreign_keys', { simple: true })).toBe(1);
	again.close();
});

test('deleted text is nowhere in the file after the log is emptied', () => {
	const file = join(mkdtempSync(join(tmpdir(), 'vp-')), 'a.db');
	const connection = openConnection(file);
	const canary = 'kanariewoord-dat-nergens-anders-staat';
	const holds = () => [file, `${file}-wal`].some((each) => readFileSync(each).includes(canary));
	connection.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)');
	connection.prepare('INSERT INTO note (text) VALUES (?)').run(canary.repeat(500));
	expect(holds()).toBe(true);
	connection.exec('DELETE FROM note');
	connection.pragma('wal_checkpoint(TRUNCATE)');
	expect(holds()).toBe(false);
	connection.close();
});
