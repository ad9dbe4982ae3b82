import { expect, test } from 'vitest';
import '../src/boot.server.ts';
import type { Connection } from '#lib/db/connection.server.ts';
import { openTestDatabase } from '#lib/db/test-database.server.ts';
import { forgetStory, forgottenTables, registerForget } from '#lib/stories/forget.server.ts';

// What the room of stories deletes itself: these tables go with their story by cascade.
const own = ['consent', 'answer', 'answer_option', 'answer_stone', 'withdrawal_code'];

/**
 * Tables that point at a story and that nobody forgets when the story is taken away: by a foreign key,
 * or by the id of a text of any kind, which has none.
 */
function unforgotten(connection: Connection): string[] {
	const tables = connection
		.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
		.pluck()
		.all() as string[];
	const pointing = tables.filter((table) => {
		const keys = connection.pragma(`foreign_key_list("${table}")`) as { table: string }[];
		const columns = connection.pragma(`table_info("${table}")`) as { name: string }[];
		return keys.some((key) => key.table === 'story') || columns.some(isTextId);
	});
	return pointing.filter((table) => ![...own, ...forgottenTables()].includes(table));
}

function isTextId({ name }: { name: string }): boolean {
	return name === 'text_id';
}

test('every table that points at a story is forgotten with it', () => {
	expect(unforgotten(openTestDatabase().connection)).toEqual([]);
});

test('a new table that points at a story is found until its room registers how it forgets', async () => {
	const database = openTestDatabase();
	database.connection.exec(
		'CREATE TABLE planted (story_id TEXT REFERENCES story (id)); INSERT INTO planted VALUES (NULL)'
	);
	expect(unforgotten(database.connection)).toEqual(['planted']);
	const forgotten: string[] = [];
	registerForget('planted', (_, storyId) => forgotten.push(storyId));
	expect(unforgotten(database.connection)).toEqual([]);
	await database.write((tx) => forgetStory(tx, 'a story'));
	expect(forgotten).toEqual(['a story']);
});

test('what a goal or an outcome came from goes with the story, and what it came from besides stays', async () => {
	const database = openTestDatabase();
	const link = database.connection.prepare('INSERT INTO source_link VALUES (?, ?, ?)');
	for (const [kind, ref] of [
		['card', 'a story'],
		['story', 'a story'],
		['card', 'another'],
		['statement', 'a story']
	]) {
		link.run('a goal', kind, ref);
	}
	await database.write((tx) => forgetStory(tx, 'a story'));
	expect(
		database.connection.prepare('SELECT kind, ref FROM source_link ORDER BY kind').all()
	).toEqual([
		{ kind: 'card', ref: 'another' },
		{ kind: 'statement', ref: 'a story' }
	]);
});

test('a table that names texts of any kind is found too, though it has no foreign key', () => {
	const database = openTestDatabase();
	database.connection.exec('CREATE TABLE sown (text_id TEXT)');
	expect(unforgotten(database.connection)).toContain('sown');
	for (const table of ['theme_run_text', 'theme_edit_text', 'coding_text', 'coding']) {
		expect(forgottenTables()).toContain(table);
	}
});
