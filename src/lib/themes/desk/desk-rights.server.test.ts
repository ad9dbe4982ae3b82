import { beforeAll, expect, test } from 'vitest';
import { newId } from '#lib/base/ids.ts';
import type { Database } from '#lib/db/database.server.ts';
import { roles, type Actor } from '#lib/studies/model.ts';
import {
	adoptRun,
	cutRun,
	dismissRun,
	edit,
	proposeSplit,
	readDesk,
	readHierarchy,
	readProposal,
	readThemeTexts,
	startRun,
	undo
} from './desk.service.server.ts';
import { openStudyForTest, personForTest, tellStories } from './desk-test-study.server.ts';
import { topicLines } from './topic-lines-test.ts';

const heldWords = 'de verhuurder noemde mijn naam hardop';
const uncountedWords = 'schuld waarover niemand iets mag lezen';
const page = { from: 0, count: 50, order: 'clearest' } as const;

let db: Database;
let runId: string;
let theme: string;
const people = new Map<string, Actor>();

beforeAll(async () => {
	db = await openStudyForTest();
	await tellStories(db, topicLines(8));
	await tellStories(db, [
		{ title: 'Bij naam', text: heldWords, review: 'held' },
		{ title: 'Geteld', text: uncountedWords, consentLevel: 0 },
		{ title: 'Proef', text: 'schuld en een proefverhaal van ons', test: true }
	]);
	for (const role of roles) people.set(role, await personForTest(db, role, role));
	people.set('nobody', { kind: 'anonymous' });
	({ runId } = await startRun(db, people.get('onderzoeker')!, 'demo', 'story', {
		isQuick: true
	}));
	theme = (await readDesk(db, people.get('onderzoeker')!, 'demo', 'story', 'nl')).themes[0]!.id;
});

const doors: Readonly<Record<string, (actor: Actor) => Promise<unknown>>> = {
	readThemeTexts: (actor) => readThemeTexts(db, actor, 'demo', theme, page),
	proposeSplit: (actor) => proposeSplit(db, actor, 'demo', theme, 2),
	startRun: (actor) => startRun(db, actor, 'demo', 'story'),
	adoptRun: (actor) => adoptRun(db, actor, 'demo', runId, 'all'),
	dismissRun: (actor) => dismissRun(db, actor, 'demo', runId),
	cutRun: (actor) => cutRun(db, actor, 'demo', runId, 3),
	edit: (actor) => edit(db, actor, 'demo', 'story', { kind: 'pin', theme }),
	undo: (actor) => undo(db, actor, 'demo', newId())
};
const seeing: Readonly<Record<string, (actor: Actor) => Promise<unknown>>> = {
	readDesk: (actor) => readDesk(db, actor, 'demo', 'story', 'nl'),
	readProposal: (actor) => readProposal(db, actor, 'demo', runId),
	readHierarchy: (actor) => readHierarchy(db, actor, 'demo')
};
const outside = ['beheerder', 'veldwerker', 'vertaler', 'kijker', 'opdrachtgever', 'nobody'];

test.each(outside)('for %s the study has no themes, whatever is asked', async (name) => {
	const actor = people.get(name)!;
	for (const door of Object.values({ ...doors, ...seeing })) {
		await expect(door(actor)).rejects.toMatchObject({ code: 'notFound' });
	}
});

test('a facilitator sees names, numbers and words, and no text, title or quote of anybody', async () => {
	const actor = people.get('facilitator')!;
	const desk = await readDesk(db, actor, 'demo', 'story', 'nl');
	expect(desk.mayEdit).toBe(false);
	expect(desk.themes.length).toBeGreaterThan(1);
	expect(desk.themes.every(({ quotes }) => quotes.length === 0)).toBe(true);
	expect(desk.themes[0]).toMatchObject({ n: expect.any(Number), terms: expect.any(Array) });
	const payloads = await Promise.all(Object.values(seeing).map((door) => door(actor)));
	expect(JSON.stringify(payloads)).not.toMatch(/Toen kwam|Ik dacht aan|Over \w+, deel/);
});

test.each([
	'readThemeTexts',
	'proposeSplit',
	'startRun',
	'adoptRun',
	'dismissRun',
	'cutRun',
	'edit'
])('a facilitator may not %s', async (door) => {
	const refused = doors[door]!(people.get('facilitator')!);
	await expect(refused).rejects.toMatchObject({ code: 'forbidden' });
});

test.each(['onderzoeker', 'redacteur'])(
	'%s reads quotes and texts, and none that is only counted, held or a test',
	async (name) => {
		const actor = people.get(name)!;
		const desk = await readDesk(db, actor, 'demo', 'story', 'nl');
		expect(desk.mayEdit).toBe(true);
		expect(desk).toMatchObject({ texts: 32, countedOnly: 1, held: 1 });
		expect(desk.themes.some(({ quotes }) => quotes.length > 0)).toBe(true);
		const read = await Promise.all(
			[...desk.themes.map(({ id }) => id), 'aside'].map((id) =>
				readThemeTexts(db, actor, 'demo', id, page)
			)
		);
		expect(new Set(read.flatMap(({ texts }) => texts.map(({ textId }) => textId))).size).toBe(32);
		const split = await proposeSplit(db, actor, 'demo', theme, 2);
		const payloads = JSON.stringify([desk, read, split]);
		expect(payloads).toContain('Toen kwam');
		expect(payloads).not.toMatch(/noemde mijn naam|niemand iets mag lezen|proefverhaal/);
	}
);

test('what a run keeps holds no words of one story and no id of any', () => {
	const kept = db.connection.prepare('SELECT result FROM theme_run').pluck().all() as Buffer[];
	const ids = db.connection.prepare('SELECT id FROM story').pluck().all() as string[];
	const found = kept.map((bytes) => bytes.toString('utf8')).join('\n');
	expect(ids.filter((id) => found.includes(id))).toEqual([]);
	expect(found).not.toMatch(/Toen kwam|noemde mijn naam|niemand iets mag lezen/);
});

test('a story that is held after a run is in no theme any more, and back when it is released', async () => {
	const actor = people.get('onderzoeker')!;
	const { texts } = await readThemeTexts(db, actor, 'demo', theme, page);
	const { textId } = texts[0]!;
	const judge = db.connection.prepare('UPDATE story SET review = ? WHERE id = ?');
	const nOf = async () =>
		(await readDesk(db, actor, 'demo', 'story', 'nl')).themes.find(({ id }) => id === theme)?.n;
	const before = await nOf();
	judge.run('held', textId);
	expect(await nOf()).toBe(before! - 1);
	expect(
		(await readThemeTexts(db, people.get('redacteur')!, 'demo', theme, page)).texts
	).not.toContainEqual(expect.objectContaining({ textId }));
	judge.run('approved', textId);
	expect(await nOf()).toBe(before);
});

test('each text that is shown is in the audit, with who read it', async () => {
	const actor = people.get('redacteur')!;
	const { texts } = await readThemeTexts(db, actor, 'demo', theme, page);
	const row = db.connection
		.prepare("SELECT actor, object FROM audit WHERE action = 'stories-read' ORDER BY sequence DESC")
		.get();
	expect(row).toEqual({
		actor: actor.kind === 'staff' && actor.userId,
		object: texts.map(({ textId }) => textId).join(' ')
	});
});
