import Database from 'better-sqlite3';

export type Connection = Database.Database;

/**
 * Opens one connection with the settings every promise of this program stands on. SQLite reopens a
 * WAL file at synchronous=NORMAL when it was built that way, so FULL is set on every open and read back.
 * Bytes of a database open as one in memory.
 */
export function openConnection(
	file: string | Buffer,
	options: { readonly?: boolean } = {}
): Connection {
	const connection = new Database(file, { readonly: options.readonly ?? false, timeout: 5000 });
	const isFile = typeof file === 'string' && file !== ':memory:';
	if (!options.readonly && isFile) connection.pragma('journal_mode = WAL');
	connection.pragma('synchronous = FULL');
	connection.pragma('foreign_keys = ON');
	connection.pragma('secure_delete = ON');
	connection.pragma('trusted_schema = OFF');
	assertDurable(connection);
	return connection;
}

/** Level of `synchronous` in force; 2 is FULL. */
export function synchronousLevel(connection: Connection): number {
	return Number(connection.pragma('synchronous', { simple: true }));
}

function assertDurable(connection: Connection): void {
	const level = synchronousLevel(connection);
	if (level !== 2)
		throw new Error(`SQLite runs with synchronous=${level}; this program needs 2 (FULL).`);
}
