import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { openConnection, type Connection } from './connection.server.ts';
import { groupCommit } from './group-commit.server.ts';

export type Read = BetterSQLite3Database;
export type Tx = BetterSQLite3Database;

export type Database = {
	/** Queries on the reader: sees what is committed. */
	read: Read;
	/** Runs `fn` in the current batch; resolves after COMMIT. `fn` must be synchronous. */
	write<T>(fn: (tx: Tx) => T): Promise<T>;
	/** Moves the log into the file and empties it, so that deleted text is nowhere at rest. */
	truncateLog(): void;
	/** The writer's connection, for pragmas and checks. */
	connection: Connection;
	close(): void;
};

/** Opens a database whose schema is up to date (see `migrate`). In memory, reader and writer are one. */
export function openDatabase(file: string): Database {
	return fromConnection(openConnection(file), file);
}

/** A database on an open connection; for `:memory:`, where a second connection would be a second database. */
export function fromConnection(writer: Connection, file: string): Database {
	const reader = file === ':memory:' ? writer : openConnection(file, { readonly: true });
	const tx = drizzle({ client: writer });
	const enqueue = groupCommit(writer);
	return {
		read: drizzle({ client: reader }),
		write: (fn) => enqueue(() => fn(tx)),
		truncateLog: () => void writer.pragma('wal_checkpoint(TRUNCATE)'),
		connection: writer,
		close: () => {
			if (reader !== writer) reader.close();
			writer.close();
		}
	};
}
