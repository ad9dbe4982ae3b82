import { AppError } from '#lib/base/errors.ts';
import type { Connection } from './connection.server.ts';

type Waiting = {
	run: () => unknown;
	resolve: (value: never) => void;
	reject: (error: unknown) => void;
};

/**
 * Gathers writes of one turn of the loop into one transaction. Each runs in its own savepoint; each
 * promise settles only after COMMIT. The batch never spans a tick, so no other code sees it open.
 */
export function groupCommit(connection: Connection): <T>(run: () => T) => Promise<T> {
	let waiting: Waiting[] = [];
	const begin = connection.prepare('BEGIN IMMEDIATE');
	const commit = connection.prepare('COMMIT');
	const rollback = connection.prepare('ROLLBACK');
	const save = connection.prepare('SAVEPOINT one');
	const keep = connection.prepare('RELEASE one');
	const undo = connection.prepare('ROLLBACK TO one');

	function flush(): void {
		const batch = waiting;
		waiting = [];
		const settle: (() => void)[] = [];
		try {
			begin.run();
			for (const { run, resolve, reject } of batch) {
				save.run();
				try {
					const value = run();
					if (value instanceof Promise) throw new Error('A write must be synchronous.');
					keep.run();
					settle.push(() => resolve(value as never));
				} catch (error) {
					// A full disk ends the whole transaction; going on would open transactions of their own.
					if (!connection.inTransaction) throw error;
					undo.run();
					keep.run();
					settle.push(() => reject(asRefusal(error)));
				}
			}
			commit.run();
		} catch (error) {
			if (connection.inTransaction) rollback.run();
			for (const { reject } of batch) reject(asRefusal(error));
			return;
		}
		for (const act of settle) act();
	}

	return (run) =>
		new Promise((resolve, reject) => {
			if (waiting.length === 0) setImmediate(flush);
			waiting.push({ run, resolve, reject });
		});
}

/** A full disk is an expected refusal (507); everything else stays what it is. */
function asRefusal(error: unknown): unknown {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return code.startsWith('SQLITE_FULL') || code.startsWith('SQLITE_IOERR')
		? new AppError('full', 'The disk is full: nothing was stored.')
		: error;
}
