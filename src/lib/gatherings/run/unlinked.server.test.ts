import { expect, test } from 'vitest';
import { openTestDatabase } from '#lib/db/test-database.server.ts';

// Votes cannot be linked to the teller of a story: what is not there cannot be joined. Read from the
// tables as the migrations really make them.

const { connection } = openTestDatabase();

function tables(pattern: RegExp): string[] {
	const all = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'");
	return (all.pluck().all() as string[]).filter((name) => pattern.test(name));
}

function columns(table: string): string[] {
	const rows = connection.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
	return (rows as string[]).map((name) => `${table}.${name}`);
}

const ofStories =
	/^(story|consent|answer|answer_option|answer_stone|withdrawal_code|tombstone|quarantine)$/;
const ofGatherings =
	/^(gathering|seat|story_card|card_|prediction|direction|statement|outcome|weigh|goal|source_link)/;

test('Nothing of a gathering is in the tables of stories', () => {
	const names = tables(ofStories).flatMap(columns);
	expect(tables(ofStories)).toHaveLength(8);
	expect(names.filter((name) => /seat|badge|device|gathering|doer|token/.test(name))).toEqual([]);
});

test('Of a story a gathering only knows its card: no consent, code, point or body', () => {
	const references = tables(ofGatherings).flatMap((from) => {
		const keys = connection.prepare('SELECT "table" FROM pragma_foreign_key_list(?)').pluck();
		return (keys.all(from) as string[])
			.filter((to) => ofStories.test(to))
			.map((to) => `${from} → ${to}`);
	});
	expect(references.toSorted()).toEqual([
		...['card_mark → story', 'card_table → story', 'story_card → story']
	]);
});

test('No vote, mark, dot or device has a moment, an address or a name', () => {
	const made = tables(ofGatherings).filter((name) => name !== 'gathering');
	expect(made.length).toBeGreaterThan(15);
	const telling = /_at$|time|moment|address|(\.|_)ip$|agent|created|name$/;
	// The name of a group of organisations, not of a person.
	expect(made.flatMap(columns).filter((name) => telling.test(name))).toEqual([
		'gathering_group.name'
	]);
});
