import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { story } from '#lib/stories/schema.server.ts';
import { study } from '#lib/studies/schema.server.ts';
import type { ImportFormat, ImportReport, RawRow } from './import/model.ts';

/** One file that was read into a study. Taken back, it leaves no row here or anywhere else. */
export const importRun = sqliteTable('import_run', {
	id: text('id').primaryKey(),
	studyId: text('study_id')
		.notNull()
		.references(() => study.id),
	/** Whoever did it: a user id, or `cli`. */
	actor: text('actor').notNull(),
	fileName: text('file_name').notNull(),
	format: text('format').$type<ImportFormat>().notNull(),
	fileHash: text('file_hash').notNull(),
	/** The file as it came; gone after 14 days, and when one of its stories is withdrawn. */
	original: blob('original', { mode: 'buffer' }),
	mapping: text('mapping', { mode: 'json' }).$type<unknown>(),
	report: text('report', { mode: 'json' }).$type<ImportReport>().notNull(),
	/** The study came with this file: taking the file back takes the study too. */
	madeStudy: integer('made_study', { mode: 'boolean' }).notNull(),
	importedAt: integer('imported_at', { mode: 'timestamp_ms' }).notNull()
});

/** What a row of the file said, per answer: raw value, scale and fraction. */
export const importRow = sqliteTable(
	'import_row',
	{
		storyId: text('story_id')
			.notNull()
			.references(() => story.id, { onDelete: 'cascade' }),
		importId: text('import_id')
			.notNull()
			.references(() => importRun.id),
		raw: text('raw', { mode: 'json' }).$type<RawRow>().notNull()
	},
	(table) => [
		primaryKey({ columns: [table.storyId] }),
		index('import_row_by_import').on(table.importId)
	]
);
