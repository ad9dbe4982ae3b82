import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { user } from '#lib/accounts/schema.server.ts';
import { story } from '#lib/stories/schema.server.ts';
import { study } from '#lib/studies/schema.server.ts';
import type { AnnotationKind, Mark, Strength } from './meaning/model.ts';

// What people made of the patterns. Nothing here is deleted by a click: `removedAt` is what undo takes
// away. Researchers' own answers about a text stay apart from what its teller answered.

const ofStudy = () =>
	text('study_id')
		.notNull()
		.references(() => study.id);
const by = () =>
	text('author_id')
		.notNull()
		.references(() => user.id);
const moment = (name: string) => integer(name, { mode: 'timestamp_ms' });

/** What somebody saw under a lens: the lens as in the address, and the chart it was seen in. */
export const observation = sqliteTable(
	'observation',
	{
		id: text('id').primaryKey(),
		studyId: ofStudy(),
		authorId: by(),
		lens: text('lens').notNull(),
		/** Id of a question, or two of them joined by `~`; empty when it was seen in the whole. */
		chart: text('chart').notNull(),
		saw: text('saw').notNull(),
		strength: text('strength').$type<Strength>().notNull(),
		/** Stories that passed the lens when it was written down. */
		stories: integer('stories').notNull(),
		inReport: integer('in_report', { mode: 'boolean' }).notNull().default(false),
		createdAt: moment('created_at').notNull(),
		changedAt: moment('changed_at').notNull(),
		removedAt: moment('removed_at')
	},
	(table) => [index('observation_by_study').on(table.studyId)]
);

/** A story that goes with an observation, and why this one: nobody picks 'the' story without a reason. */
export const observationStory = sqliteTable(
	'observation_story',
	{
		observationId: text('observation_id')
			.notNull()
			.references(() => observation.id),
		storyId: text('story_id')
			.notNull()
			.references(() => story.id, { onDelete: 'cascade' }),
		reason: text('reason').notNull(),
		authorId: by()
	},
	(table) => [primaryKey({ columns: [table.observationId, table.storyId] })]
);

/** A name under which people put readings that belong together. */
export const perspective = sqliteTable('perspective', {
	id: text('id').primaryKey(),
	studyId: ofStudy(),
	authorId: by(),
	name: text('name').notNull(),
	createdAt: moment('created_at').notNull(),
	removedAt: moment('removed_at')
});

/** One way to understand an observation. */
export const reading = sqliteTable(
	'reading',
	{
		id: text('id').primaryKey(),
		observationId: text('observation_id')
			.notNull()
			.references(() => observation.id),
		authorId: by(),
		text: text('text').notNull(),
		perspectiveId: text('perspective_id').references(() => perspective.id),
		createdAt: moment('created_at').notNull(),
		removedAt: moment('removed_at')
	},
	(table) => [index('reading_by_observation').on(table.observationId)]
);

/** What a researcher thinks of one pair of questions: is it special? */
export const patternMark = sqliteTable(
	'pattern_mark',
	{
		studyId: ofStudy(),
		a: text('a').notNull(),
		b: text('b').notNull(),
		authorId: by(),
		mark: text('mark').$type<Mark>().notNull(),
		markedAt: moment('marked_at').notNull()
	},
	(table) => [primaryKey({ columns: [table.studyId, table.a, table.b, table.authorId] })]
);

/** A question researchers answer about texts, for themselves. */
export const annotationQuestion = sqliteTable('annotation_question', {
	id: text('id').primaryKey(),
	studyId: ofStudy(),
	authorId: by(),
	label: text('label').notNull(),
	kind: text('kind').$type<AnnotationKind>().notNull(),
	options: text('options', { mode: 'json' }).$type<readonly string[]>().notNull(),
	createdAt: moment('created_at').notNull(),
	removedAt: moment('removed_at')
});

/** One researcher's answer about one text (`kind` and id, so that it serves every kind of text). */
export const annotation = sqliteTable(
	'annotation',
	{
		questionId: text('question_id')
			.notNull()
			.references(() => annotationQuestion.id),
		textKind: text('text_kind').$type<'story'>().notNull(),
		textId: text('text_id').notNull(),
		authorId: by(),
		value: text('value').notNull(),
		changedAt: moment('changed_at').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.questionId, table.textKind, table.textId, table.authorId] })
	]
);
