import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Database } from '#lib/db/database.server.ts';
import { copyTestDatabase } from '#lib/db/test-database.server.ts';
import { forgetStory, registerForget } from '#lib/stories/forget.server.ts';
import type { Actor } from '#lib/studies/model.ts';
import { forgetRunText } from '../forget.server.ts';
import { registerTexts } from '../texts.server.ts';
import {
	adoptRun,
	cutRun,
	dismissRun,
	edit,
	readDesk,
	readHierarchy,
	readProposal,
	readThemeTexts,
	startRun,
	themeColumns,
	undo
} from './desk.service.server.ts';
import { openStudyForTest, personForTest, tellStories } from './desk-test-study.server.ts';
import { topicLines } from './topic-lines-test.ts';
import type { DeskView } from './view.ts';

const page = { from: 0, count: 50, order: 'clearest' } as const;

let told: Database;
let found: Database;
let foundId: string;
let db: Database;
let sanne: Actor;
let ids: string[];

beforeAll(async () => {
	told = await openStudyForTest();
	ids = await tellStories(told, topicLines(10));
	sanne = await personForTest(told, 'Sanne', 'onderzoeker');
	found = copyTestDatabase(told);
	foundId = (await startRun(found, sanne, 'demo', 'story', { k: 4 })).runId;
});

beforeEach(() => {
	db = copyTestDatabase(told);
});

/** Goes on where the first run, of four themes, was just adopted. */
function afterFirstRun(): string {
	db = copyTestDatabase(found);
	return foundId;
}

const desk = (): Promise<DeskView> => readDesk(db, sanne, 'demo', 'story', 'nl');
const run = (k?: number) => startRun(db, sanne, 'demo', 'story', { k, isQuick: true });
const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);

test('before the first run there are texts and no themes', async () => {
	expect(await desk()).toMatchObject({
		...{ themes: [], placed: 0, texts: ids.length, aside: [], run: null, proposal: null }
	});
});

test('the first run is adopted at once, and every text is in a theme or set aside with a reason', async () => {
	const runId = afterFirstRun();
	const seen = await desk();
	expect(seen).toMatchObject({ run: { id: runId, asked: 4 }, proposal: null });
	expect(seen.themes.every(({ status }) => status === 'suggested')).toBe(true);
	expect(sum(seen.themes.map(({ n }) => n))).toBe(seen.placed);
	expect(seen.placed + sum(seen.aside.map(({ n }) => n))).toBe(seen.texts);
	expect(sum(seen.themes.map(({ share }) => share))).toBeCloseTo(1);
});

test('texts about one thing lie in one theme, with its words marked in them', async () => {
	afterFirstRun();
	for (const { id } of (await desk()).themes) {
		const { texts, stories } = await readThemeTexts(db, sanne, 'demo', id, page);
		expect(new Set(texts.map(({ title }) => title.split(',')[0])).size).toBe(1);
		expect(stories.map((story) => story.id)).toEqual(texts.map(({ textId }) => textId));
		for (const { text, evidence } of texts) {
			expect(evidence.length).toBeGreaterThan(0);
			for (const [start, end] of evidence) expect(text.slice(start, end)).toMatch(/^\p{L}+$/u);
		}
	}
});

test('a page gives so many texts from so far on, and says how many there are', async () => {
	afterFirstRun();
	const theme = (await desk()).themes[0]!;
	const all = await readThemeTexts(db, sanne, 'demo', theme.id, page);
	const part = await readThemeTexts(db, sanne, 'demo', theme.id, { ...page, from: 2, count: 3 });
	expect(part.n).toBe(theme.n + theme.seconds);
	expect(part.texts).toEqual(all.texts.slice(2, 5));
	const doubtful = await readThemeTexts(db, sanne, 'demo', theme.id, {
		...page,
		order: 'doubtful'
	});
	const sureness = doubtful.texts.slice(0, theme.n).map(({ confidence }) => confidence);
	expect(sureness).toEqual(sureness.toSorted((one, other) => one - other));
});

test('a later run changes nothing until somebody adopts it, theme by theme or all, and can be taken back', async () => {
	afterFirstRun();
	const before = await desk();
	await tellStories(db, topicLines(3, 2));
	const { runId } = await run(4);
	const waiting = await desk();
	expect(waiting.proposal).toBe(runId);
	const idsOf = ({ themes }: DeskView) => themes.map(({ id }) => id).toSorted();
	expect(idsOf(waiting)).toEqual(idsOf(before));
	const proposed = await readProposal(db, sanne, 'demo', runId);
	expect(proposed.map(({ theme }) => theme).toSorted()).toEqual(idsOf(before));
	await adoptRun(db, sanne, 'demo', runId, [proposed[0]!.cluster]);
	expect((await readProposal(db, sanne, 'demo', runId)).length).toBe(proposed.length - 1);
	expect((await desk()).proposal).toBe(runId);
	const rest = await adoptRun(db, sanne, 'demo', runId, 'all');
	expect(await desk()).toMatchObject({ proposal: null, run: { id: runId } });
	await undo(db, sanne, 'demo', rest);
	expect((await desk()).proposal).toBe(runId);
	await expect(adoptRun(db, sanne, 'demo', runId, [99])).rejects.toMatchObject({
		code: 'conflict'
	});
});

test('what a proposal says that comes and goes is what adopting all of it does', async () => {
	afterFirstRun();
	const [one] = (await desk()).themes;
	await edit(db, sanne, 'demo', 'story', { kind: 'pin', theme: one!.id });
	await tellStories(db, topicLines(4, 3));
	const { runId } = await run(3);
	const before = new Map((await desk()).themes.map(({ id, n }) => [id, n]));
	const proposed = await readProposal(db, sanne, 'demo', runId);
	await adoptRun(db, sanne, 'demo', runId, 'all');
	const after = new Map((await desk()).themes.map(({ id, n }) => [id, n]));
	const changes = Map.groupBy(
		proposed.filter(({ theme }) => theme !== null),
		({ theme }) => theme!
	);
	for (const [theme, rows] of changes) {
		const grows = sum(rows.map(({ comes, goes }) => comes - goes));
		expect(after.get(theme)).toBe(before.get(theme)! + grows);
	}
});

test('a run that is set aside waits no more, until that is taken back', async () => {
	afterFirstRun();
	const { runId } = await run(2);
	const id = await dismissRun(db, sanne, 'demo', runId);
	expect(await desk()).toMatchObject({ proposal: null });
	expect((await desk()).edits[0]).toMatchObject({ kind: 'dismiss', count: 0 });
	await undo(db, sanne, 'demo', id);
	expect((await desk()).proposal).toBe(runId);
});

test('one run at a time in a study, and after one that was stopped nothing is kept', async () => {
	const stop = new AbortController();
	const done: number[] = [];
	const first = startRun(...([db, sanne, 'demo', 'story', {}] as const), {
		signal: stop.signal,
		onProgress: (part) => done.push(part)
	});
	await expect(run()).rejects.toMatchObject({ code: 'conflict' });
	stop.abort(new Error('enough'));
	await expect(first).rejects.toThrow('enough');
	expect(await desk()).toMatchObject({ run: null, themes: [] });
	expect(db.connection.prepare('SELECT count(*) FROM theme_run').pluck().get()).toBe(0);
	await run();
	expect((await desk()).run).not.toBeNull();
});

test('a story that comes later goes to the theme it is about, and stays there', async () => {
	afterFirstRun();
	const { placed } = await desk();
	const columns = themeColumns(db.read, 'demo');
	const [late] = await tellStories(db, [topicLines(1, 9)[0]!]);
	const money = columns.get(ids[0]!);
	expect(themeColumns(db.read, 'demo').get(late!)).toBe(money);
	expect((await desk()).placed).toBe(placed + 1);
	const row = db.connection
		.prepare('SELECT place, cluster FROM theme_run_text WHERE text_id = ?')
		.get(late!) as { place: number | null; cluster: number | null };
	expect(row.place).toBeNull();
	expect(row.cluster).not.toBeNull();
	expect(new Map([...themeColumns(db.read, 'demo')].filter(([id]) => id !== late))).toEqual(
		columns
	);
});

test('a text that nearly repeats another follows it, until a person puts it elsewhere', async () => {
	const text = `${topicLines(1, 7)[0]!.text} De buurman reed weg op zijn brommer, zonder helm.`;
	const [original, copy] = await tellStories(db, [{ text }, { text, title: 'Nog eens' }]);
	await run(4);
	const [one, other] = (await desk()).themes;
	const place = (id: string) => themeColumns(db.read, 'demo').get(id);
	const duplicates = db.connection
		.prepare("SELECT text_id FROM theme_run_text WHERE aside = 'duplicate'")
		.pluck()
		.all();
	expect(duplicates).toHaveLength(1);
	const [follower] = [original!, copy!].filter((id) => duplicates.includes(id));
	const leader = follower === original ? copy! : original!;
	const target = place(leader) === one!.id ? other!.id : one!.id;
	await edit(db, sanne, 'demo', 'story', { kind: 'move', theme: target }, [
		{ textId: leader, value: 0 }
	]);
	expect(place(follower!)).toBe(target);
	await edit(db, sanne, 'demo', 'story', { kind: 'move', theme: null }, [
		{ textId: follower!, value: 0 }
	]);
	expect([place(leader), place(follower!)]).toEqual([target, undefined]);
});

test('texts of another kind have a desk of their own', async () => {
	const pearls = topicLines(8, 5).map(({ title, text }, at) => ({
		...{ id: `pearl-${String(at).padStart(2, '0')}`, title, text, language: 'nl' }
	}));
	registerTexts({
		kind: 'pearl',
		list: () => ({ texts: pearls, countedOnly: 2, held: 0 }),
		mayRead: (actor) => actor === sanne,
		open: (_read, _actor, asked) =>
			new Map(
				pearls
					.filter(({ id }) => asked.includes(id))
					.map((one) => [one.id, { ...one, story: null }])
			)
	});
	await startRun(db, sanne, 'demo', 'pearl', { k: 4, isQuick: true });
	const seen = await readDesk(db, sanne, 'demo', 'pearl', 'nl');
	expect(seen).toMatchObject({ textKind: 'pearl', texts: 32, countedOnly: 2, mayEdit: true });
	const [theme] = seen.themes;
	const { texts, stories } = await readThemeTexts(db, sanne, 'demo', theme!.id, page, 'pearl');
	expect(texts).toHaveLength(theme!.n + theme!.seconds);
	expect(stories).toEqual([]);
	expect((await desk()).themes).toEqual([]);
	const other = readDesk(db, sanne, 'demo', 'statement', 'nl');
	await expect(other).rejects.toMatchObject({ code: 'notFound' });
});

test('a run is cut coarser as a proposal, with the sizes that were told and without clustering again', async () => {
	const runId = afterFirstRun();
	const { levels, k, ...told } = await readHierarchy(db, sanne, 'demo');
	expect(told.runId).toBe(runId);
	expect(levels.map((level) => level.k)).toContain(k);
	const coarser = levels.find((level) => level.k === 2)!;
	const cut = await cutRun(db, sanne, 'demo', runId, 2);
	expect((await desk()).proposal).toBe(cut.runId);
	const proposed = await readProposal(db, sanne, 'demo', cut.runId);
	expect(proposed).toHaveLength(2);
	await adoptRun(db, sanne, 'demo', cut.runId, 'all');
	const sizes = proposed.map(({ stays, comes }) => stays + comes);
	expect(sizes.toSorted()).toEqual(coarser.themes.map(({ n }) => n).toSorted());
	const refused = cutRun(db, sanne, 'demo', runId, 59);
	await expect(refused).rejects.toMatchObject({ code: 'conflict' });
});

test('a story that was withdrawn after a run is not in a later cut of it', async () => {
	const runId = afterFirstRun();
	registerForget('theme_run_text', forgetRunText);
	await db.write((tx) => forgetStory(tx, ids[0]!));
	const cut = await cutRun(db, sanne, 'demo', runId, 2);
	const rows = db.connection.prepare('SELECT text_id FROM theme_run_text WHERE run_id = ?');
	expect(rows.pluck().all(cut.runId).toSorted()).toEqual(ids.slice(1).toSorted());
});
