import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { Database } from '#lib/db/database.server.ts';
import { copyTestDatabase } from '#lib/db/test-database.server.ts';
import { watch } from '#lib/live/topics.server.ts';
import { forgetStory, registerForget } from '#lib/stories/forget.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { forgetEditText, forgetRunText } from '../forget.server.ts';
import { themesTopic } from './change-desk.server.ts';
import {
	edit,
	proposeSplit,
	readDesk,
	readThemeTexts,
	redo,
	startRun,
	themeColumns,
	themeNames,
	undo
} from './desk.service.server.ts';
import { openStudyForTest, personForTest, tellStories } from './desk-test-study.server.ts';
import type { EditPayload } from './model.ts';
import { topicLines } from './topic-lines-test.ts';
import type { DeskView, ThemeView } from './view.ts';

const page = { from: 0, count: 50, order: 'clearest' } as const;

let found: Database;
let db: Database;
let sanne: Actor;
let omar: Actor;
let ids: string[];

beforeAll(async () => {
	found = await openStudyForTest();
	ids = await tellStories(found, topicLines(10));
	sanne = await personForTest(found, 'Sanne', 'onderzoeker');
	omar = await personForTest(found, 'Omar', 'redacteur');
	await startRun(found, sanne, 'demo', 'story', { k: 4, isQuick: true });
});

beforeEach(() => {
	db = copyTestDatabase(found);
});

const desk = (): Promise<DeskView> => readDesk(db, sanne, 'demo', 'story', 'nl');
const say = (payload: EditPayload, texts: readonly string[] = [], actor = sanne) =>
	edit(
		...([db, actor, 'demo', 'story', payload] as const),
		texts.map((textId) => ({ textId, value: 0 }))
	);
const textsIn = async (theme: string) =>
	(await readThemeTexts(db, sanne, 'demo', theme, page)).texts;

async function twoThemes(): Promise<[ThemeView, ThemeView]> {
	const [one, other] = (await desk()).themes;
	return [one!, other!];
}

/** What somebody sees of a desk, apart from the log. */
async function picture(): Promise<unknown> {
	const { themes, aside, placed } = await desk();
	return { themes, aside, placed };
}

test('a merge sums the texts, takes its words anew and is taken back whole', async () => {
	const before = await picture();
	const [one, other] = await twoThemes();
	const id = await say({ kind: 'merge', theme: one.id, from: [other.id] });
	const merged = (await desk()).themes.find((theme) => theme.id === one.id)!;
	expect(merged.n).toBe(one.n + other.n);
	expect((await desk()).themes.map((theme) => theme.id)).not.toContain(other.id);
	expect(merged.terms).not.toEqual(one.terms);
	expect(merged.terms.some((term) => other.terms.includes(term))).toBe(true);
	await undo(db, omar, 'demo', id);
	expect(await picture()).toEqual(before);
	await redo(db, sanne, 'demo', id);
	expect((await desk()).themes.find((theme) => theme.id === one.id)!.n).toBe(one.n + other.n);
});

test('a text that is moved by hand is read at its new place, with who put it there', async () => {
	const [one, other] = await twoThemes();
	const [text] = await textsIn(one.id);
	await say({ kind: 'move', theme: other.id }, [text!.textId]);
	expect(await textsIn(other.id)).toContainEqual(
		expect.objectContaining({ textId: text!.textId, by: 'person', confidence: 1 })
	);
	const now = (await desk()).themes;
	expect(now.find(({ id }) => id === one.id)!.n).toBe(one.n - 1);
	expect(now.find(({ id }) => id === other.id)).toMatchObject({ n: other.n + 1, byHand: 1 });
	await say({ kind: 'move', theme: null }, [text!.textId]);
	expect(await textsIn('aside')).toContainEqual(
		expect.objectContaining({ textId: text!.textId, aside: 'takenOut' })
	);
});

test('a split is proposed with its texts, and its parts keep where they came from', async () => {
	const [one, other] = await twoThemes();
	const wasOne = (await textsIn(one.id)).map(({ textId }) => textId);
	await say({ kind: 'merge', theme: one.id, from: [other.id] });
	const parts = await proposeSplit(db, sanne, 'demo', one.id, 2);
	expect(parts.map(({ texts }) => texts.length)).toEqual([one.n, other.n]);
	expect(parts.map(({ texts }) => texts.toSorted())).toContainEqual(wasOne.toSorted());
	const children = parts.map(({ name }, at) => ({ id: newId(), name: `${name} ${at}` }));
	const texts = parts.flatMap((part, value) => part.texts.map((textId) => ({ textId, value })));
	const payload: EditPayload = { kind: 'split', theme: one.id, children };
	await edit(db, sanne, 'demo', 'story', payload, texts);
	const { themes } = await desk();
	for (const [at, { id, name }] of children.entries()) {
		expect(themes.find((theme) => theme.id === id)).toMatchObject({
			...{ name, parent: one.id, isNamed: true, n: parts[at]!.texts.length }
		});
	}
});

test('every other kind of edit does on the desk what it says', async () => {
	const [one, other] = await twoThemes();
	const made = newId();
	const [text] = await textsIn(one.id);
	await say({ kind: 'rename', theme: one.id, name: '  Rondkomen ' });
	await say({ kind: 'describe', theme: one.id, definition: 'Alles over geld.' });
	await say({ kind: 'pin', theme: one.id });
	await say({ kind: 'create', theme: made, name: 'Wachten' });
	await say({ kind: 'second', theme: made, isOn: true }, [text!.textId]);
	await say({ kind: 'reject', theme: other.id });
	const view = async (id: string) => (await desk()).themes.find((theme) => theme.id === id);
	expect(await view(one.id)).toMatchObject({
		...{ name: 'Rondkomen', isNamed: true, definition: 'Alles over geld.', status: 'pinned' }
	});
	expect(await view(made)).toMatchObject({ name: 'Wachten', n: 0, seconds: 1 });
	expect(await view(other.id)).toMatchObject({ status: 'rejected', n: 0 });
	expect((await desk()).aside).toContainEqual({ reason: 'rejected', n: other.n });
	await say({ kind: 'unpin', theme: one.id });
	await say({ kind: 'archive', theme: made });
	expect((await view(one.id))?.status).toBe('accepted');
	expect((await desk()).themes.at(-1)?.status).toMatch(/archived|rejected/);
	await say({ kind: 'restore', theme: made });
	expect((await view(made))?.status).toBe('accepted');
});

test('two people at once: both edits stand, and of one text the last one holds', async () => {
	const [one, other] = await twoThemes();
	const [text] = await textsIn(one.id);
	const made = newId();
	await say({ kind: 'create', theme: made, name: 'Wachten' });
	await Promise.all([
		say({ kind: 'move', theme: other.id }, [text!.textId], sanne),
		say({ kind: 'move', theme: made }, [text!.textId], omar)
	]);
	const { edits } = await desk();
	expect(edits.slice(0, 2).map(({ who, kind }) => `${who} ${kind}`)).toEqual([
		'Omar move',
		'Sanne move'
	]);
	expect((await textsIn(made)).map(({ textId }) => textId)).toEqual([text!.textId]);
});

test('a text for a theme that somebody else merged away meanwhile goes where that one went', async () => {
	const [one, other] = await twoThemes();
	const [text] = await textsIn('aside').then(async (loose) =>
		loose.length > 0 ? loose : textsIn(one.id)
	);
	await say({ kind: 'merge', theme: one.id, from: [other.id] }, [], omar);
	await say({ kind: 'move', theme: other.id }, [text!.textId]);
	expect(await textsIn(one.id)).toContainEqual(
		expect.objectContaining({ textId: text!.textId, by: 'person' })
	);
	await expect(say({ kind: 'rename', theme: other.id, name: 'Weg' })).rejects.toMatchObject({
		code: 'conflict'
	});
});

test('what is refused leaves the desk as it was', async () => {
	const before = await desk();
	const paint = { kind: 'paint' } as unknown as EditPayload;
	await expect(say(paint)).rejects.toMatchObject({ code: 'invalid' });
	const unknown = say({ kind: 'move', theme: null }, [newId()]);
	await expect(unknown).rejects.toMatchObject({ code: 'invalid' });
	expect(await desk()).toEqual(before);
});

test('the log says who did what to which theme, also to one that was merged away', async () => {
	const [one, other] = await twoThemes();
	await say({ kind: 'rename', theme: other.id, name: 'Huren' });
	await say({ kind: 'rename', theme: one.id, name: 'Wonen' });
	const merge = await say({ kind: 'merge', theme: one.id, from: [other.id] }, [], omar);
	await undo(db, omar, 'demo', merge);
	await redo(db, omar, 'demo', merge);
	expect(
		(await desk()).edits.map(({ who, kind, theme, other: from }) => [who, kind, theme, from])
	).toEqual([
		['Omar', 'merge', 'Wonen', 'Huren'],
		['Sanne', 'rename', 'Wonen', ''],
		['Sanne', 'rename', 'Huren', ''],
		['Sanne', 'adopt', '', '']
	]);
	const actions = db.connection
		.prepare("SELECT action FROM audit WHERE action LIKE 'theme-%' ORDER BY sequence")
		.pluck()
		.all();
	expect(actions.slice(-3)).toEqual(['theme-edited', 'theme-edit-undone', 'theme-edit-redone']);
});

test('every edit and every undo changes the version, and who watches hears of it', async () => {
	const heard: string[] = [];
	const stop = watch(themesTopic('demo'), (message) => heard.push(message));
	const [one] = await twoThemes();
	const first = (await desk()).version;
	const id = await say({ kind: 'pin', theme: one.id });
	const second = (await desk()).version;
	await undo(db, sanne, 'demo', id);
	expect(second).not.toBe(first);
	expect((await desk()).version).not.toBe(second);
	await wait(400);
	stop();
	expect(heard.at(-1)).toBe('data: {"version":2}\n\n');
});

test('a story that is withdrawn leaves every table of the desk', async () => {
	const [one, other] = await twoThemes();
	const [text] = await textsIn(one.id);
	await say({ kind: 'move', theme: other.id }, [text!.textId]);
	registerForget('theme_run_text', forgetRunText);
	registerForget('theme_edit_text', forgetEditText);
	await db.write((tx) => forgetStory(tx, text!.textId));
	for (const table of ['theme_run_text', 'theme_edit_text']) {
		const left = db.connection.prepare(`SELECT count(*) FROM ${table} WHERE text_id = ?`);
		expect(left.pluck().get(text!.textId)).toBe(0);
	}
	expect(await desk()).toMatchObject({ texts: ids.length - 1 });
	expect((await textsIn(other.id)).map(({ textId }) => textId)).not.toContain(text!.textId);
});

test('the explorer gets the theme of each story and the names, without what was archived', async () => {
	const [one, other] = await twoThemes();
	await say({ kind: 'archive', theme: other.id });
	await say({ kind: 'rename', theme: one.id, name: 'Wonen' });
	const columns = themeColumns(db.read, 'demo');
	const inOne = [...columns].filter(([, theme]) => theme === one.id).map(([id]) => id);
	expect(inOne.toSorted()).toEqual((await textsIn(one.id)).map(({ textId }) => textId).toSorted());
	expect([...columns.values()]).not.toContain(other.id);
	expect(themeNames(db.read, 'demo').get(one.id)).toBe('Wonen');
	expect(themeNames(db.read, 'demo').has(other.id)).toBe(false);
});
