import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What staff did, never what tellers did. Each row carries the hash of the one before it. */
export const audit = sqliteTable('audit', {
	sequence: integer('sequence').primaryKey({ autoIncrement: true }),
	at: integer('at', { mode: 'timestamp_ms' }).notNull(),
	actor: text('actor').notNull(),
	action: text('action').notNull(),
	studyId: text('study_id'),
	object: text('object'),
	previousHash: text('previous_hash').notNull(),
	hash: text('hash').notNull()
});
