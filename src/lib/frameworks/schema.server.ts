import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FrameworkStructure, FrameworkTexts, Language, ReviewState } from './model.ts';

/** A published version: never updated, never deleted while a study or story uses it. */
export const frameworkVersion = sqliteTable('framework_version', {
	id: text('id').primaryKey(),
	frameworkId: text('framework_id').notNull(),
	version: integer('version').notNull(),
	structure: text('structure', { mode: 'json' }).$type<FrameworkStructure>().notNull(),
	publishedAt: integer('published_at', { mode: 'timestamp_ms' }).notNull()
});

/** The sentences of one language; each correction is a new revision. */
export const frameworkTranslation = sqliteTable(
	'framework_translation',
	{
		versionId: text('version_id')
			.notNull()
			.references(() => frameworkVersion.id),
		language: text('language').$type<Language>().notNull(),
		revision: integer('revision').notNull(),
		texts: text('texts', { mode: 'json' }).$type<FrameworkTexts>().notNull(),
		review: text('review').$type<ReviewState>().notNull()
	},
	(table) => [primaryKey({ columns: [table.versionId, table.language, table.revision] })]
);

/** The sentences a teller agreed to, by their hash. */
export const consentText = sqliteTable('consent_text', {
	hash: text('hash').primaryKey(),
	language: text('language').$type<Language>().notNull(),
	texts: text('texts', { mode: 'json' }).$type<readonly string[]>().notNull()
});
