import {
	index,
	integer,
	primaryKey,
	sqliteTable,
	text,
	uniqueIndex
} from 'drizzle-orm/sqlite-core';
import { story } from '#lib/stories/schema.server.ts';
import { study } from '#lib/studies/schema.server.ts';
import type {
	CardMark,
	Doer,
	GatheringState,
	GoalKind,
	GoalState,
	GoalTerm,
	Moderation,
	Phase,
	SeatLevel,
	SeatRole,
	SourceKind,
	StatementQuestion,
	StepKind,
	StepSetting,
	TemplateId,
	Topic
} from './model.ts';

// Nobody's name and no moment finer than a day stand here, except when the clock of a step runs. Votes
// hang on seats, stories on tellers, and nothing joins the two.

const moment = (name: string) => integer(name, { mode: 'timestamp_ms' });

export const gathering = sqliteTable(
	'gathering',
	{
		id: text('id').primaryKey(),
		studyId: text('study_id')
			.notNull()
			.references(() => study.id),
		template: text('template').$type<TemplateId>().notNull(),
		title: text('title').notNull(),
		/** Day as `2025-03-13`. */
		heldOn: text('held_on').notNull(),
		place: text('place').notNull(),
		/** The gathering this one follows up: its goals come along. */
		previousId: text('previous_id'),
		state: text('state').$type<GatheringState>().notNull().default('prepared'),
		isRehearsal: integer('is_rehearsal', { mode: 'boolean' }).notNull().default(false),
		invented: integer('invented', { mode: 'boolean' }).notNull().default(false),
		topics: text('topics', { mode: 'json' }).$type<readonly Topic[]>().notNull(),
		/** For `/bijeenkomst/{code}`; only while it runs. */
		joinCode: text('join_code').unique(),
		currentStep: text('current_step'),
		phase: text('phase').$type<Phase>().notNull().default('open'),
		/** What the projector shows besides the step. */
		cover: text('cover')
			.$type<'none' | 'black' | 'white' | 'join' | 'tables'>()
			.notNull()
			.default('none'),
		timerEndsAt: moment('timer_ends_at'),
		/** Goes up by one with every change that a screen could show. */
		version: integer('version').notNull().default(0),
		lockedAt: moment('locked_at'),
		contentHash: text('content_hash'),
		publishedAt: moment('published_at')
	},
	(table) => [index('gathering_by_study').on(table.studyId)]
);

const ofGathering = () =>
	text('gathering_id')
		.notNull()
		.references(() => gathering.id);

export const gatheringStep = sqliteTable(
	'gathering_step',
	{
		id: text('id').primaryKey(),
		gatheringId: ofGathering(),
		position: integer('position').notNull(),
		kind: text('kind').$type<StepKind>().notNull(),
		title: text('title').notNull(),
		text: text('text').notNull(),
		/** For the facilitator alone. */
		notes: text('notes').notNull().default(''),
		minutes: integer('minutes').notNull(),
		setting: text('setting', { mode: 'json' }).$type<StepSetting>().notNull()
	},
	(table) => [index('step_by_gathering').on(table.gatheringId)]
);

/** A group of organisations or residents with a number of seats. */
export const gatheringGroup = sqliteTable(
	'gathering_group',
	{
		gatheringId: ofGathering(),
		id: text('id').notNull(),
		name: text('name').notNull(),
		seats: integer('seats').notNull(),
		position: integer('position').notNull()
	},
	(table) => [primaryKey({ columns: [table.gatheringId, table.id] })]
);

export const seat = sqliteTable(
	'seat',
	{
		id: text('id').primaryKey(),
		gatheringId: ofGathering(),
		/** Printed on the badge; with the join code it lets its holder act for this seat. */
		badge: text('badge').notNull(),
		role: text('role').$type<SeatRole>().notNull(),
		groupId: text('group_id'),
		level: text('level').$type<SeatLevel>(),
		topic: text('topic'),
		tableNumber: integer('table_number'),
		isPresent: integer('is_present', { mode: 'boolean' }).notNull().default(false)
	},
	(table) => [uniqueIndex('seat_by_badge').on(table.gatheringId, table.badge)]
);

/** A screen, phone or tablet that joined: only the hash of what it carries. */
export const gatheringDevice = sqliteTable(
	'gathering_device',
	{
		tokenHash: text('token_hash').primaryKey(),
		gatheringId: ofGathering(),
		kind: text('kind').$type<'watch' | 'seat' | 'table' | 'screen'>().notNull(),
		seatId: text('seat_id').references(() => seat.id),
		tableNumber: integer('table_number')
	},
	(table) => [index('device_by_gathering').on(table.gatheringId)]
);

const ofStory = () =>
	text('story_id')
		.notNull()
		.references(() => story.id, { onDelete: 'cascade' });

export const storyCard = sqliteTable(
	'story_card',
	{ gatheringId: ofGathering(), storyId: ofStory(), number: integer('number').notNull() },
	(table) => [primaryKey({ columns: [table.gatheringId, table.storyId] })]
);

/** Which table has which card; each card lies on two tables. */
export const cardTable = sqliteTable(
	'card_table',
	{
		gatheringId: ofGathering(),
		storyId: ofStory(),
		tableNumber: integer('table_number').notNull()
	},
	(table) => [primaryKey({ columns: [table.gatheringId, table.storyId, table.tableNumber] })]
);

export const cardMark = sqliteTable(
	'card_mark',
	{
		gatheringId: ofGathering(),
		storyId: ofStory(),
		doer: text('doer').$type<Doer>().notNull(),
		mark: text('mark').$type<CardMark>().notNull(),
		/** More than 1 only for paper. */
		count: integer('count').notNull().default(1)
	},
	(table) => [primaryKey({ columns: [table.gatheringId, table.storyId, table.doer, table.mark] })]
);

/** Where somebody thinks the stories lie: shares of a triad, or one position of a dyad. */
export const prediction = sqliteTable(
	'prediction',
	{
		stepId: text('step_id')
			.notNull()
			.references(() => gatheringStep.id),
		doer: text('doer').$type<Doer>().notNull(),
		place: text('place', { mode: 'json' }).$type<readonly number[]>().notNull()
	},
	(table) => [primaryKey({ columns: [table.stepId, table.doer] })]
);

/** One of at least two ways in which a table reads a pattern. */
export const gatheringReading = sqliteTable('gathering_reading', {
	id: text('id').primaryKey(),
	stepId: text('step_id')
		.notNull()
		.references(() => gatheringStep.id),
	doer: text('doer').$type<Doer>().notNull(),
	text: text('text').notNull(),
	moderation: text('moderation').$type<Moderation>().notNull().default('incoming')
});

/** More stories like these, fewer like those: about a zone, never about one story. */
export const direction = sqliteTable('direction', {
	id: text('id').primaryKey(),
	stepId: text('step_id')
		.notNull()
		.references(() => gatheringStep.id),
	doer: text('doer').$type<Doer>().notNull(),
	zone: text('zone').notNull(),
	toward: text('toward').$type<'more' | 'fewer'>().notNull(),
	text: text('text').notNull(),
	moderation: text('moderation').$type<Moderation>().notNull().default('incoming')
});

export const statement = sqliteTable(
	'statement',
	{
		id: text('id').primaryKey(),
		gatheringId: ofGathering(),
		number: integer('number').notNull(),
		doer: text('doer').$type<Doer>().notNull(),
		role: text('role').$type<SeatRole>(),
		topic: text('topic'),
		text: text('text').notNull(),
		/** An addition to another one, made in the plenary. */
		parentId: text('parent_id'),
		/** The one it says the same as. */
		mergedInto: text('merged_into'),
		moderation: text('moderation').$type<Moderation>().notNull().default('incoming')
	},
	(table) => [index('statement_by_gathering').on(table.gatheringId)]
);

/** Yes to one question about a statement; `voters` of a role only for paper and for imported counts. */
export const statementVote = sqliteTable(
	'statement_vote',
	{
		statementId: text('statement_id')
			.notNull()
			.references(() => statement.id),
		question: text('question').$type<StatementQuestion>().notNull(),
		doer: text('doer').$type<Doer>().notNull(),
		role: text('role').$type<SeatRole>(),
		yes: integer('yes').notNull(),
		voters: integer('voters').notNull().default(1)
	},
	(table) => [primaryKey({ columns: [table.statementId, table.question, table.doer] })]
);

export const outcome = sqliteTable(
	'outcome',
	{
		id: text('id').primaryKey(),
		gatheringId: ofGathering(),
		number: integer('number').notNull(),
		doer: text('doer').$type<Doer>().notNull(),
		role: text('role').$type<SeatRole>(),
		text: text('text').notNull(),
		tension: text('tension'),
		mergedInto: text('merged_into'),
		moderation: text('moderation').$type<Moderation>().notNull().default('incoming')
	},
	(table) => [index('outcome_by_gathering').on(table.gatheringId)]
);

/** Dots one voter gave one outcome; the newest vote of a voter stands. */
export const weighVote = sqliteTable(
	'weigh_vote',
	{
		stepId: text('step_id')
			.notNull()
			.references(() => gatheringStep.id),
		outcomeId: text('outcome_id')
			.notNull()
			.references(() => outcome.id),
		doer: text('doer').$type<Doer>().notNull(),
		role: text('role').$type<SeatRole>().notNull(),
		dots: integer('dots').notNull()
	},
	(table) => [primaryKey({ columns: [table.stepId, table.outcomeId, table.doer] })]
);

export const goal = sqliteTable(
	'goal',
	{
		id: text('id').primaryKey(),
		gatheringId: ofGathering(),
		number: integer('number').notNull(),
		text: text('text').notNull(),
		term: text('term').$type<GoalTerm>().notNull(),
		kind: text('kind').$type<GoalKind>().notNull(),
		ownerRole: text('owner_role').notNull(),
		/** Month as `2025-09`; without one it cannot be published. */
		dueMonth: text('due_month'),
		state: text('state').$type<GoalState>().notNull().default('open'),
		isLate: integer('is_late', { mode: 'boolean' }).notNull().default(false)
	},
	(table) => [index('goal_by_gathering').on(table.gatheringId)]
);

/** What became of a goal, in the order of the days; nothing here is ever changed. */
export const goalNote = sqliteTable(
	'goal_note',
	{
		id: text('id').primaryKey(),
		goalId: text('goal_id')
			.notNull()
			.references(() => goal.id),
		day: text('day').notNull(),
		state: text('state').$type<GoalState>().notNull(),
		text: text('text').notNull(),
		evidence: text('evidence').notNull().default(''),
		/** A month agreed later than with the goal itself, which is locked; the newest one holds. */
		dueMonth: text('due_month')
	},
	(table) => [index('note_by_goal').on(table.goalId)]
);

/** Where a goal or an outcome comes from. A link to a withdrawn story goes with the story. */
export const sourceLink = sqliteTable(
	'source_link',
	{
		ofId: text('of_id').notNull(),
		kind: text('kind').$type<SourceKind>().notNull(),
		ref: text('ref').notNull()
	},
	(table) => [
		primaryKey({ columns: [table.ofId, table.kind, table.ref] }),
		index('source_by_ref').on(table.kind, table.ref)
	]
);
