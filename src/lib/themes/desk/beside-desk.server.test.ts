import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import { copyTestDatabase } from '#lib/db/test-database.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { readBesideDesk } from './beside-desk.server.ts';
import { edit, readDesk, startRun } from './desk.service.server.ts';
import { openStudyForTest, personForTest, tellStories } from './desk-test-study.server.ts';
import { readReadingPage } from './reading-page.server.ts';
import { topicLines } from './topic-lines-test.ts';

const settings = { kind: 'story', language: 'nl' } as const;
let found: Database;
let db: Database;
let sanne: Actor;
let themes: string[];
let texts: string[];

beforeAll(async () => {
	found = await openStudyForTest();
	await tellStories(found, topicLines(10));
	sanne = await personForTest(found, 'Sanne', 'onderzoeker');
	await startRun(found, sanne, 'demo', 'story', { k: 4, isQuick: true });
});

beforeEach(async () => {
	db = copyTestDatabase(found);
	const desk = await readDesk(db, sanne, 'demo', 'story', 'nl');
	themes = desk.themes.map(({ id }) => id);
	texts = (await read(themes[0]!)).read.texts.map(({ textId }) => textId);
});

async function read(theme: string | null) {
	const asked = { theme, from: 0, order: 'clearest' } as const;
	const page = await readReadingPage(db, sanne, 'demo', asked, settings);
	if ('mergedInto' in page) throw new Error('merged');
	return page;
}

const besideFor = (actor: Actor) => readBesideDesk(db.read, actor, 'demo', 'story');

test('examples are known to who describes a theme, and not to who reads no texts', async () => {
	const payload = { kind: 'describe', theme: themes[0]!, definition: 'Geld' } as const;
	const given = [
		{ textId: texts[0]!, value: 1 },
		{ textId: texts[1]!, value: 0 }
	];
	await edit(db, sanne, 'demo', 'story', payload, given);
	expect(besideFor(sanne).examples[themes[0]!]).toEqual(given);
	expect((await read(themes[0]!)).examples).toEqual(given);
	const facilitator = await personForTest(db, 'Fatma', 'facilitator');
	expect(besideFor(facilitator).examples).toEqual({});
});

test('two themes are alike by the texts that lie in both, in tenths of the smaller one', async () => {
	const [one, other] = themes as [string, string];
	const alike = () =>
		besideFor(sanne).alike.find((pair) => pair.includes(one) && pair.includes(other))?.[2] ?? 0;
	const before = alike();
	const payload = { kind: 'second', theme: other, isOn: true } as const;
	const all = texts.map((textId) => ({ textId, value: 0 }));
	await edit(db, sanne, 'demo', 'story', payload, all);
	expect(alike()).toBeGreaterThan(before);
	expect(alike()).toBeLessThanOrEqual(1);
	expect(10 * alike()).toBeCloseTo(Math.round(10 * alike()), 9);
});

test('the reading page of a theme that was merged says where its texts went', async () => {
	const [one, other, third] = themes as [string, string, string];
	await edit(db, sanne, 'demo', 'story', { kind: 'merge', theme: other, from: [one] });
	await edit(db, sanne, 'demo', 'story', { kind: 'merge', theme: third, from: [other] });
	const asked = { theme: one, from: 0, order: 'clearest' } as const;
	expect(await readReadingPage(db, sanne, 'demo', asked, settings)).toEqual({ mergedInto: third });
});

test('a theme without texts is a place to go to, and the tray of no theme has no theme', async () => {
	const made = '2f1a4f0e-1d3b-4c6a-9b1e-0a1b2c3d4e5f';
	await edit(db, sanne, 'demo', 'story', { kind: 'create', theme: made, name: 'Buren' });
	const tray = await read(null);
	expect(tray.theme).toBeNull();
	expect(tray.themes.map(({ name }) => name)).toContain('Buren');
	expect((await read(made)).read).toMatchObject({ n: 0, texts: [] });
});

test('who reads no texts has no reading page', async () => {
	const facilitator = await personForTest(db, 'Fatma', 'facilitator');
	const asked = { theme: themes[0]!, from: 0, order: 'clearest' } as const;
	await expect(readReadingPage(db, facilitator, 'demo', asked, settings)).rejects.toMatchObject({
		code: 'forbidden'
	});
});
