import { resolve } from 'node:path';
import { openConnection } from './connection.server.ts';
import { fromConnection, type Database } from './database.server.ts';
import { migrateConnection, readMigrations } from './migrate.server.ts';

// What the migrations leave behind, so that a file of tests runs them once.
let migrated: Buffer | undefined;

/** A real database in memory with the real migrations, for tests of services. */
export function openTestDatabase(): Database {
	migrated ??= migratedBytes();
	return fromConnection(openConnection(migrated), ':memory:');
}

/** Another database with what this one holds now: what is slow to make is made once and tested often. */
export function copyTestDatabase({ connection }: Database): Database {
	return fromConnection(openConnection(connection.serialize()), ':memory:');
}

function migratedBytes(): Buffer {
	const connection = openConnection(':memory:');
	migrateConnection(connection, ':memory:', readMigrations(resolve('drizzle')));
	const bytes = connection.serialize();
	connection.close();
	return bytes;
}
