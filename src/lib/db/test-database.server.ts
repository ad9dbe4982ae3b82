import { resolve } from 'node:path';
import { openConnection } from './connection.server.ts';
import { fromConnection, type Database } from './database.server.ts';
import { migrateConnection, readMigrations } from './migrate.server.ts';

/** A real database in memory with the real migrations, for tests of services. */
export function openTestDatabase(): Database {
	const connection = openConnection(':memory:');
	migrateConnection(connection, ':memory:', readMigrations(resolve('drizzle')));
	return fromConnection(connection, ':memory:');
}
