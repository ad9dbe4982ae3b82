import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { user } from '#lib/accounts/schema.server.ts';
import { study } from '#lib/studies/schema.server.ts';
import type { Aside, EditKind, EditPayload, TextKind } from './desk/model.ts';

// Runs and edits are only added to. Every text id stands in a row of its own, so that a text that is
// withdrawn takes all of them along and nothing else has to change.

const ofStudy = () =>
	text('study_id')
		.notNull()
		.references(() => study.id);
const textKind = () => text('text_kind').$type<TextKind>().notNull();

export const themeRun = sqliteTable(
	'theme_run',
	{
		id: text('id').primaryKey(),
		studyId: ofStudy(),
		textKind: textKind(),
		/** Who asked for it. */
		actorId: text('actor_id')
			.notNull()
			.references(() => user.id),
		seed: integer('seed').notNull(),
		/** Themes asked for; null when the program chose. */
		asked: integer('asked'),
		/** What was found, without texts or their ids; see `RunResult` in desk/run.ts. */
		result: blob('result', { mode: 'json' }).$type<unknown>().notNull(),
		seconds: integer('seconds').notNull(),
		madeAt: integer('made_at', { mode: 'timestamp_ms' }).notNull()
	},
	(table) => [index('theme_run_by_study').on(table.studyId)]
);

/** One text in a run. A text that came later has no place: it was only assigned. */
export const themeRunText = sqliteTable(
	'theme_run_text',
	{
		runId: text('run_id')
			.notNull()
			.references(() => themeRun.id),
		textId: text('text_id').notNull(),
		place: integer('place'),
		cluster: integer('cluster'),
		second: integer('second'),
		/** Whole percentages. */
		confidence: integer('confidence').notNull(),
		aside: text('aside').$type<Aside>(),
		/** For a near-duplicate: the place of the text it repeats. */
		repeats: integer('repeats')
	},
	(table) => [
		primaryKey({ columns: [table.runId, table.textId] }),
		index('theme_run_text_by_text').on(table.textId)
	]
);

export const themeEdit = sqliteTable(
	'theme_edit',
	{
		id: text('id').primaryKey(),
		seq: integer('seq').notNull(),
		studyId: ofStudy(),
		textKind: textKind(),
		actorId: text('actor_id')
			.notNull()
			.references(() => user.id),
		kind: text('kind').$type<EditKind>().notNull(),
		payload: text('payload', { mode: 'json' }).$type<EditPayload>().notNull(),
		at: integer('at', { mode: 'timestamp_ms' }).notNull(),
		undoneAt: integer('undone_at', { mode: 'timestamp_ms' }),
		undoneBy: text('undone_by').references(() => user.id)
	},
	(table) => [index('theme_edit_by_study').on(table.studyId, table.textKind, table.seq)]
);

export const themeEditText = sqliteTable(
	'theme_edit_text',
	{
		editId: text('edit_id')
			.notNull()
			.references(() => themeEdit.id),
		textId: text('text_id').notNull(),
		value: integer('value').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.editId, table.textId] }),
		index('theme_edit_text_by_text').on(table.textId)
	]
);

/** A sample that several people code apart, without seeing each other's work or the machine's. */
export const codingSample = sqliteTable('coding_sample', {
	id: text('id').primaryKey(),
	studyId: ofStudy(),
	textKind: textKind(),
	actorId: text('actor_id')
		.notNull()
		.references(() => user.id),
	seed: integer('seed').notNull(),
	madeAt: integer('made_at', { mode: 'timestamp_ms' }).notNull(),
	/** After this the codings lie side by side and nobody codes blind any more. */
	openedAt: integer('opened_at', { mode: 'timestamp_ms' })
});

export const codingText = sqliteTable(
	'coding_text',
	{
		sampleId: text('sample_id')
			.notNull()
			.references(() => codingSample.id),
		textId: text('text_id').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.sampleId, table.textId] }),
		index('coding_text_by_text').on(table.textId)
	]
);

/** One coder's themes for one text of a sample; a row without a theme says 'none of these'. */
export const coding = sqliteTable(
	'coding',
	{
		sampleId: text('sample_id')
			.notNull()
			.references(() => codingSample.id),
		textId: text('text_id').notNull(),
		coderId: text('coder_id')
			.notNull()
			.references(() => user.id),
		/** Ids of themes; the first is the main one. */
		themes: text('themes', { mode: 'json' }).$type<readonly string[]>().notNull(),
		at: integer('at', { mode: 'timestamp_ms' }).notNull()
	},
	(table) => [
		primaryKey({ columns: [table.sampleId, table.textId, table.coderId] }),
		index('coding_by_text').on(table.textId)
	]
);
