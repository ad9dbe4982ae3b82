import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import * as stories from '#lib/stories/schema.server.ts';
import * as gatherings from '../schema.server.ts';

// Votes cannot be linked to the teller of a story: what is not there cannot be joined.

const isTable = (value: unknown): value is SQLiteTable =>
	typeof value === 'object' && value !== null && Symbol.for('drizzle:IsDrizzleTable') in value;
const columnsOf = (table: Table) => Object.values(getTableColumns(table)).map(({ name }) => name);
const ownTables = Object.values(gatherings).filter(isTable);
const storyTables = Object.values(stories).filter(isTable);

test('Nothing of a gathering is in the tables of stories', () => {
	const names = storyTables.flatMap(columnsOf);
	expect(names.length).toBeGreaterThan(30);
	expect(names.filter((name) => /seat|badge|device|gathering|doer|token/.test(name))).toEqual([]);
});

test('Of a story a gathering only knows its card: no consent, code, point or body', () => {
	const targets = ownTables.flatMap((table) =>
		getTableConfig(table).foreignKeys.map((key) => ({
			from: getTableName(table),
			to: getTableName(key.reference().foreignTable)
		}))
	);
	const intoStories = targets.filter(({ to }) =>
		storyTables.some((table) => getTableName(table) === to)
	);
	expect(intoStories).toEqual([
		{ from: 'story_card', to: 'story' },
		{ from: 'card_table', to: 'story' },
		{ from: 'card_mark', to: 'story' }
	]);
});

test('No vote, mark, dot or device has a moment or an address', () => {
	const made = ownTables.filter((table) => getTableName(table) !== 'gathering');
	const timed = made.flatMap((table) =>
		columnsOf(table)
			.filter((name) => /_at$|time|moment|address|(^|_)ip$|agent|created|name$/.test(name))
			.map((name) => `${getTableName(table)}.${name}`)
	);
	// The name of a group of organisations, not of a person.
	expect(timed).toEqual(['gathering_group.name']);
});
