import { AppError } from '#lib/base/errors.ts';
import type { Read, Tx } from '#lib/db/database.server.ts';
import { findUser, insertUser, type User } from './store.server.ts';

/** The account of an e-mail address, which is always kept in lower case. */
export function readUser(read: Read, email: string): User | undefined {
	return findUser(read, email);
}

/** Makes an account, in the transaction that gives it a role. Throws `conflict` when it exists. */
export function createAccount(
	tx: Tx,
	made: { name: string; email: string; passwordHash: string },
	now: Date
): string {
	if (findUser(tx, made.email)) throw new AppError('conflict');
	return insertUser(tx, made, now);
}
