import { beforeEach, expect, test } from 'vitest';
import { forgetStory, registerForget } from '#lib/stories/forget.server.ts';
import { edit, startRun, undo } from '#lib/themes/desk/desk.service.server.ts';
import { forgetRunText } from '#lib/themes/forget.server.ts';
import {
	demoLines,
	openStudyForTest,
	tellStories
} from '#lib/themes/desk/desk-test-study.server.ts';
import { personForTest } from '#lib/themes/desk/desk-test-study.server.ts';
import { countCharts } from '../counting.ts';
import { readExplorerPage } from '../explorer-page.server.ts';
import { matchingIds } from '../lens-matching.server.ts';
import { parseLens } from '../lens-parse.ts';
import { sightOf } from '../meaning/seen.server.ts';
import { columnsOf, readManifest, snapshotOf } from '../snapshot.server.ts';
import { studyStats } from '../stats.server.ts';
import {
	makeTheme,
	moveTo,
	openThemedStudy,
	readableWith,
	subjects,
	type ThemedStudy
} from './themed-test-study.server.ts';

const study = 'demo';
let demo: ThemedStudy;

beforeEach(async () => {
	demo = await openThemedStudy(demoLines().slice(0, 120));
});

const taken = () => snapshotOf(demo.db.read, study);
const counts = () => {
	const { facets } = countCharts(columnsOf(taken()), {}, { only: new Set(['theme']) });
	return Object.fromEntries(facets[0]!.options.map(({ id, n }) => [id, n]));
};
const passing = (text: string) => {
	const { lens, issues } = parseLens(new URLSearchParams(text), taken().layout);
	expect(issues).toEqual([]);
	return { lens, ids: matchingIds(demo.db.read, study, lens) };
};

test('a study without a desk has no column of themes, and not a byte more', async () => {
	const db = await openStudyForTest();
	await tellStories(db, demoLines().slice(0, 3));
	const { layout } = snapshotOf(db.read, study);
	expect(layout.columns.some(({ id }) => id === 'theme')).toBe(false);
	expect(taken().layout.bytesPerRow).toBe(layout.bytesPerRow + 1);
	const sanne = await personForTest(db, 'Sanne', 'onderzoeker');
	expect(readExplorerPage(db.read, sanne, study, 'nl')?.themes).toEqual([]);
});

test('every story is counted once, in its first theme or in none', () => {
	const found = counts();
	for (const subject of subjects) {
		expect(found[demo.themes[subject]], subject).toBe(readableWith(demo.db, subject).length);
	}
	expect(Object.values(found).reduce((sum, n) => sum + n, 0)).toBe(120);
	expect(found.none).toBeGreaterThan(0);
});

test('a lens on themes passes the same stories in the columns and in stats', () => {
	const { themes } = demo;
	const both = passing(`theme=${themes.housing},${themes.health}`);
	const expected = [...readableWith(demo.db, 'housing'), ...readableWith(demo.db, 'health')];
	expect([...both.ids].toSorted()).toEqual(expected.toSorted());
	const stats = studyStats(demo.db.read, study, { language: 'nl', filter: both.lens });
	expect(stats.stories).toBe(expected.length);
	const rest = passing(`theme=${themes.housing},${themes.health}&not=theme`);
	expect(rest.ids.size).toBe(120 - expected.length);
});

test('a story that is moved, and moved back, is at once where it belongs, under another name', async () => {
	const before = taken();
	const [story] = readableWith(demo.db, 'housing');
	const moved = await moveTo(demo, demo.themes.safety, [story!]);
	expect(passing(`theme=${demo.themes.safety}`).ids).toContain(story);
	expect(taken().segments[0]!.hash).not.toBe(before.segments[0]!.hash);
	await undo(demo.db, demo.sanne, study, moved);
	expect(taken()).toEqual(before);
});

test('a theme that is merged away is no filter any more, and its stories are in the other', async () => {
	const { housing, safety } = demo.themes;
	const sum = counts()[housing]! + counts()[safety]!;
	await edit(demo.db, demo.sanne, study, 'story', {
		kind: 'merge',
		theme: housing,
		from: [safety]
	});
	expect(counts()[housing]).toBe(sum);
	const { issues } = parseLens(new URLSearchParams(`theme=${safety}`), taken().layout);
	expect(issues).toMatchObject([{ path: '/theme', code: 'unknownValue' }]);
});

test('another name changes what the page says and no column', async () => {
	const before = taken();
	const { health } = demo.themes;
	await edit(demo.db, demo.sanne, study, 'story', {
		kind: 'rename',
		theme: health,
		name: 'Ziek zijn'
	});
	expect(taken()).toBe(before);
	const { themes } = readExplorerPage(demo.db.read, demo.sanne, study, 'nl')!;
	expect(themes).toContainEqual({ id: health, label: 'Ziek zijn' });
	const sizes = themes.map(({ id }) => counts()[id]!);
	expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
	const say = (key: string) => key;
	const seen = sightOf(demo.db.read, study).describe(
		{ say, language: 'nl' },
		'',
		`theme=${health}`
	);
	expect(seen.lens).toMatchObject([{ about: 'facet.theme', chosen: 'Ziek zijn' }]);
});

test('columns of the same bytes under other themes have another name', async () => {
	const { housing } = demo.themes;
	const [before] = readManifest(demo.db.read, demo.sanne, study).segments;
	const bytes = new Uint8Array(taken().segments[0]!.buffer);
	await edit(demo.db, demo.sanne, study, 'story', { kind: 'archive', theme: housing });
	expect(counts()).not.toHaveProperty(housing);
	await makeTheme(demo, 'Weer wonen', readableWith(demo.db, 'housing'));
	expect(new Uint8Array(taken().segments[0]!.buffer)).toEqual(bytes);
	const [after] = readManifest(demo.db.read, demo.sanne, study).segments;
	expect(after!.hash).not.toBe(before!.hash);
});

test('a story that is taken back leaves its theme', async () => {
	registerForget('theme_run_text', forgetRunText);
	const stories = readableWith(demo.db, 'health');
	await demo.db.write((tx) => forgetStory(tx, stories[0]!));
	expect(counts()[demo.themes.health]).toBe(stories.length - 1);
});

test('themes that a machine found are filters as well, under the names it suggests', async () => {
	const db = await openStudyForTest();
	await tellStories(db, demoLines().slice(0, 120));
	const sanne = await personForTest(db, 'Sanne', 'onderzoeker');
	await startRun(db, sanne, study, 'story', { k: 5 });
	const { themes } = readExplorerPage(db.read, sanne, study, 'nl')!;
	expect(themes.length).toBeGreaterThan(1);
	for (const { label } of themes) expect(label).toMatch(/\p{L}{3}/u);
	const column = snapshotOf(db.read, study).layout.columns.find(({ id }) => id === 'theme');
	expect(column).toMatchObject({ options: [...themes.map(({ id }) => id), 'other', 'none'] });
});
