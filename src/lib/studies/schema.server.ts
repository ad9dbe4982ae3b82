import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { user } from '#lib/accounts/schema.server.ts';
import { frameworkVersion } from '#lib/frameworks/schema.server.ts';
import type { FormLength, Language } from '#lib/frameworks/model.ts';
import type { Channel, Role } from './model.ts';

export const study = sqliteTable('study', {
	id: text('id').primaryKey(),
	slug: text('slug').notNull().unique(),
	name: text('name').notNull(),
	purpose: text('purpose').notNull(),
	frameworkVersionId: text('framework_version_id')
		.notNull()
		.references(() => frameworkVersion.id),
	startsOn: text('starts_on'),
	endsOn: text('ends_on'),
	helpNumber: text('help_number'),
	distressText: text('distress_text'),
	retentionMonths: integer('retention_months'),
	/** Invented stories: the word is shown wherever they are. */
	invented: integer('invented', { mode: 'boolean' }).notNull().default(false),
	createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull()
});

/** The areas a teller may choose from; one list per study. Labels by language, Dutch always. */
export const area = sqliteTable(
	'area',
	{
		studyId: text('study_id')
			.notNull()
			.references(() => study.id),
		id: text('id').notNull(),
		position: integer('position').notNull(),
		labels: text('labels', { mode: 'json' }).$type<Readonly<Record<string, string>>>().notNull()
	},
	(table) => [primaryKey({ columns: [table.studyId, table.id] })]
);

/** Who is what, and where: `studyId` null is the whole installation (only a beheerder). */
export const membership = sqliteTable('membership', {
	id: text('id').primaryKey(),
	userId: text('user_id')
		.notNull()
		.references(() => user.id),
	studyId: text('study_id').references(() => study.id),
	role: text('role').$type<Role>().notNull()
});

export const collectionPoint = sqliteTable('collection_point', {
	id: text('id').primaryKey(),
	studyId: text('study_id')
		.notNull()
		.references(() => study.id),
	code: text('code').notNull().unique(),
	name: text('name').notNull(),
	channel: text('channel').$type<Channel>().notNull(),
	form: text('form').$type<FormLength>().notNull(),
	languages: text('languages', { mode: 'json' }).$type<readonly Language[]>().notNull(),
	opensOn: text('opens_on'),
	closesOn: text('closes_on'),
	closedAt: integer('closed_at', { mode: 'timestamp_ms' })
});
