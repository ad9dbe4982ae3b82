import { describe, expect, test } from 'vitest';
import type { AppError } from '#lib/base/errors.ts';
import { openConnection } from './connection.server.ts';
import { groupCommit } from './group-commit.server.ts';

function open() {
	const connection = openConnection(':memory:');
	connection.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
	const insert = connection.prepare('INSERT INTO note (text) VALUES (?)');
	const count = () => connection.prepare('SELECT count(*) FROM note').pluck().get();
	return { connection, insert, count, write: groupCommit(connection) };
}

describe('group commit', () => {
	test('acknowledges nothing of a batch whose COMMIT fails', async () => {
		const { connection, insert, count, write } = open();
		connection.exec(
			'CREATE TABLE child (note_id INTEGER REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED)'
		);
		const results = await Promise.allSettled([
			write(() => insert.run('in the same batch')),
			write(() => connection.exec('INSERT INTO child VALUES (999)'))
		]);
		expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
		expect(count()).toBe(0);
		await write(() => insert.run('the next batch'));
		expect(count()).toBe(1);
	});

	test('a bad write undoes itself alone and says why', async () => {
		const { insert, count, write } = open();
		const results = await Promise.allSettled([
			write(() => insert.run('kept')),
			write(() => {
				insert.run('undone');
				throw new Error('no');
			}),
			write(() => insert.run(null)),
			write(() => insert.run('kept too'))
		]);
		expect(results.map(({ status }) => status)).toEqual([
			'fulfilled',
			'rejected',
			'rejected',
			'fulfilled'
		]);
		expect(count()).toBe(2);
	});

	test('an asynchronous write is refused, so that no batch spans a tick', async () => {
		const { write, insert, count } = open();
		await expect(
			write(async () => {
				insert.run('never');
			})
		).rejects.toThrow('synchronous');
		expect(count()).toBe(0);
	});

	test('a full disk refuses with 507, loses nothing acknowledged, and the next write after freeing is kept', async () => {
		const { connection, insert, count, write } = open();
		await write(() => insert.run('acknowledged'));
		const pages = Number(connection.pragma('page_count', { simple: true }));
		connection.pragma(`max_page_count = ${pages + 2}`);
		const results = await Promise.allSettled(
			Array.from({ length: 8 }, () => write(() => insert.run('x'.repeat(9000))))
		);
		const refused = results.filter((result) => result.status === 'rejected');
		expect(refused.length).toBeGreaterThan(0);
		for (const { reason } of refused) expect((reason as AppError).code).toBe('full');
		expect(connection.inTransaction).toBe(false);
		expect(count()).toBe(1 + results.length - refused.length);
		connection.pragma('max_page_count = 1000000');
		await write(() => insert.run('after freeing'));
		expect(count()).toBe(2 + results.length - refused.length);
	});
});
