import { blob, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { frameworkVersion } from '#lib/frameworks/schema.server.ts';
import { collectionPoint, study } from '#lib/studies/schema.server.ts';
import type { FormLength } from '#lib/frameworks/model.ts';
import type { AnswerState, InputWay, Pace } from '#lib/signifiers/answer.ts';
import type { ConsentLevel, HelperKind, Mode } from './story-body.ts';
import type { ReviewState } from './model.ts';

// All tables here are WITHOUT ROWID and keyed by random ids: nothing at rest tells the order of
// arrival. Children carry no study id of their own; the only moment kept is a week.

export const story = sqliteTable(
	'story',
	{
		id: text('id').primaryKey(),
		studyId: text('study_id')
			.notNull()
			.references(() => study.id),
		pointId: text('point_id')
			.notNull()
			.references(() => collectionPoint.id),
		frameworkVersionId: text('framework_version_id')
			.notNull()
			.references(() => frameworkVersion.id),
		/** Revision of the sentences in the story's language; null when that language had none. */
		frameworkRevision: integer('framework_revision'),
		language: text('language').notNull(),
		title: text('title').notNull(),
		text: text('text').notNull(),
		mode: text('mode').$type<Mode>(),
		form: text('form').$type<FormLength>().notNull(),
		helper: text('helper').$type<HelperKind>(),
		helperFromJudgedOrganisation: integer('helper_from_judged_organisation', { mode: 'boolean' }),
		receivedWeek: integer('received_week').notNull(),
		/** Came in after the point closed, within the grace of an enrolled tablet. */
		late: integer('late', { mode: 'boolean' }).notNull().default(false),
		test: integer('test', { mode: 'boolean' }).notNull().default(false),
		review: text('review').$type<ReviewState>().notNull().default('unreviewed'),
		/** SHA-256 (hex) of the body as received: the same body again is the same story. */
		bodyHash: text('body_hash').notNull()
	},
	(table) => [index('story_by_study').on(table.studyId)]
);

const ofStory = () =>
	text('story_id')
		.notNull()
		.references(() => story.id, { onDelete: 'cascade' });

export const consent = sqliteTable('consent', {
	storyId: ofStory().primaryKey(),
	levelGiven: integer('level_given').$type<ConsentLevel>().notNull(),
	/** What holds: at most 1 after 'niemand buiten het onderzoek'; never above what was given. */
	levelEffective: integer('level_effective').$type<ConsentLevel>().notNull(),
	textHash: text('text_hash'),
	language: text('language').notNull(),
	readAloud: integer('read_aloud', { mode: 'boolean' })
});

/** One answer in its state. Shares and position are exact, after closure; other kinds have child rows. */
export const answer = sqliteTable(
	'answer',
	{
		storyId: ofStory(),
		questionId: text('question_id').notNull(),
		state: text('state').$type<AnswerState>().notNull(),
		a: real('a'),
		b: real('b'),
		c: real('c'),
		position: real('position'),
		input: text('input').$type<InputWay>(),
		pace: text('pace').$type<Pace>()
	},
	(table) => [primaryKey({ columns: [table.storyId, table.questionId] })]
);

export const answerOption = sqliteTable(
	'answer_option',
	{
		storyId: ofStory(),
		questionId: text('question_id').notNull(),
		optionId: text('option_id').notNull()
	},
	(table) => [primaryKey({ columns: [table.storyId, table.questionId, table.optionId] })]
);

export const answerStone = sqliteTable(
	'answer_stone',
	{
		storyId: ofStory(),
		questionId: text('question_id').notNull(),
		stoneId: text('stone_id').notNull(),
		x: real('x').notNull(),
		y: real('y').notNull()
	},
	(table) => [primaryKey({ columns: [table.storyId, table.questionId, table.stoneId] })]
);

/** HMAC of a withdrawal code, with the story it takes away. */
export const withdrawalCode = sqliteTable(
	'withdrawal_code',
	{ codeHash: text('code_hash').notNull(), storyId: ofStory() },
	(table) => [primaryKey({ columns: [table.codeHash, table.storyId] })]
);

/** An empty place where a withdrawn story was: its id never comes back. */
export const tombstone = sqliteTable('tombstone', {
	storyId: text('story_id').primaryKey(),
	studyId: text('study_id').notNull(),
	week: integer('week').notNull()
});

/** A second, different body under an id that is taken; kept for the redacteur, gone with its story. */
export const quarantine = sqliteTable(
	'quarantine',
	{
		storyId: text('story_id').notNull(),
		bodyHash: text('body_hash').notNull(),
		body: blob('body', { mode: 'buffer' }).notNull(),
		reason: text('reason').notNull(),
		week: integer('week').notNull()
	},
	(table) => [primaryKey({ columns: [table.storyId, table.bodyHash] })]
);
