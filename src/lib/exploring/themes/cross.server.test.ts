import { beforeAll, describe, expect, test } from 'vitest';
import charts from '#lib/i18n/locales/nl/charts.json' with { type: 'json' };
import explore from '#lib/i18n/locales/nl/explore.json' with { type: 'json' };
import texts from '#lib/i18n/locales/nl/theme-texts.json' with { type: 'json' };
import words from '#lib/i18n/locales/nl/themes.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import { compare } from '#lib/statistics/compare.ts';
import { roles, type Actor, type Role } from '#lib/studies/model.ts';
import { openStudyForTest, personForTest } from '#lib/themes/desk/desk-test-study.server.ts';
import { matchingRows } from '../counting.ts';
import { parseLens } from '../lens-parse.ts';
import { columnsOf, snapshotOf } from '../snapshot.server.ts';
import { crossSheets } from './cross-sheets.ts';
import { crossVariables } from './cross-variables.server.ts';
import { crossWords } from './cross-words.ts';
import { readCrossPage } from './cross.service.server.ts';
import type { Crossed, CrossPage } from './model.ts';
import {
	makeTheme,
	moveTo,
	openThemedStudy,
	readableWith,
	type ThemedStudy
} from './themed-test-study.server.ts';

const study = 'demo';
const say = sayer({ ...charts, ...explore, ...words, ...texts }, 'nl');
let demo: ThemedStudy;
let page: CrossPage;
let tiny: string;

beforeAll(async () => {
	demo = await openThemedStudy();
	tiny = await makeTheme(demo, 'Klein', readableWith(demo.db, 'housing').slice(0, 9));
	page = await readCrossPage(demo.db, demo.sanne, study, 'nl');
});

const crossed = (id: string): Crossed => page.crossed.find((one) => one.id === id)!;

/** How many stories an address of the explorer opens. */
function opened(href: string): number {
	const snapshot = snapshotOf(demo.db.read, study);
	const { searchParams } = new URL(href, 'http://study.test');
	const { lens, issues } = parseLens(searchParams, snapshot.layout);
	expect(issues).toEqual([]);
	return matchingRows(columnsOf(snapshot), lens).length;
}

describe('themes beside answers', () => {
	test('every question is there once, with channel, mode, consent, form and weeks, without language', () => {
		const ids = page.crossed.map(({ id }) => id);
		expect(ids).toEqual([
			...page.questions.map(({ id }) => id),
			...['channel', 'mode', 'consent', 'form', 'week']
		]);
	});

	test('every number of every table opens exactly so many stories', () => {
		const { href, smallHref } = crossWords(say, page, 'nl');
		let looked = 0;
		const opens = (address: string, n: number) => {
			expect(opened(address), address).toBe(n);
			looked++;
		};
		for (const one of page.crossed) {
			for (const theme of one.small.themes) opens(smallHref(one, { theme: theme.id }), theme.n);
			for (const option of one.small.options) {
				opens(smallHref(one, { option: option.id }), option.n);
			}
			for (const line of one.lines) opens(href(one, { theme: line.id }), line.n);
			if (!one.table) continue;
			const { themes, options, counts } = one.table;
			opens(href(one, {}), one.n);
			for (const theme of themes) opens(href(one, { theme: theme.id }), theme.n);
			for (const option of options) opens(href(one, { option: option.id }), option.n);
			for (const [i, theme] of themes.entries()) {
				for (const [j, option] of options.entries()) {
					opens(href(one, { theme: theme.id, option: option.id }), counts[i]![j]!);
				}
			}
		}
		expect(looked).toBeGreaterThan(500);
	});

	test('what is compared and what is missing are together all stories of the study', () => {
		expect([page.stories, page.placed < page.stories]).toEqual([437, true]);
		for (const { n, missing } of page.crossed) expect(n + missing).toBe(437);
	});

	test('a theme of nine stories is in no table, and listed beside each', () => {
		for (const { table, lines, small } of page.crossed) {
			expect(table?.themes.map(({ id }) => id) ?? []).not.toContain(tiny);
			expect(lines.map(({ id }) => id)).not.toContain(tiny);
			expect(small.themes.map(({ id }) => id)).toContain(tiny);
		}
	});

	test('the table of a question that has more answers has a chance for each answer', () => {
		const { table, kind } = crossed('K2');
		expect([kind, table?.ps?.length]).toEqual(['choices', table?.options.length]);
		const money = table!.options.findIndex(({ id }) => id === 'money-and-debts');
		expect(table!.ps![money]).toBeLessThan(0.001);
		const own = table!.themes.findIndex(({ id }) => id === demo.themes['money-and-debts']);
		expect(table!.counts[own]![money]).toBe(table!.themes[own]!.n);
		expect(table!.residuals[own]![money]).toBeGreaterThan(10);
	});

	test('every number of the page is in the sheets of a workbook, and each group too small for it', () => {
		const [answers, lines, small] = crossSheets(say, page, 'nl');
		const cells = page.crossed.flatMap(({ table }) => table?.counts.flat() ?? []);
		expect(answers!.rows.map((row) => row[3])).toEqual(cells);
		expect(cells.length).toBeGreaterThan(400);
		const { label } = page.questions.find(({ id }) => id === 'K5')!;
		const table = crossed('K5').table!;
		const ofK5 = answers!.rows.filter(([about]) => about === label);
		expect(ofK5.map((row) => row[6])).toEqual(
			table.counts.flatMap((row, i) => row.map((count) => count / table.themes[i]!.n))
		);
		expect(ofK5.map((row) => row[8])).toEqual(table.residuals.flat());
		expect(lines!.rows).toHaveLength(page.crossed.flatMap((one) => one.lines).length);
		const left = page.crossed.flatMap((one) => [...one.small.themes, ...one.small.options]);
		expect(small!.rows.map((row) => row[2])).toEqual(left.map(({ n }) => n));
		expect(crossSheets(say, { ...page, crossed: [] }, 'nl')).toEqual([]);
	});

	test('each is tested by the comparison of the house, corrected for all that were looked at', () => {
		const { theme, others } = crossVariables(demo.db.read, study);
		const tests = page.crossed.map(({ test }) => test);
		const ps = tests.flatMap(({ p }) => (p === null ? [] : [p]));
		expect(page.looked).toBe(ps.length);
		expect(ps.length).toBeGreaterThan(15);
		for (const id of ['K5', 'T1', 'D1']) {
			const other = others.find((one) => one.id === id)!;
			expect(crossed(id).test.p).toBe(compare(theme, other, 1).p);
		}
		const largest = Math.max(...ps);
		expect(tests.find(({ p }) => p === largest)?.pAdjusted).toBeCloseTo(largest, 12);
		const smallest = Math.min(...ps);
		expect(tests.find(({ p }) => p === smallest)!.pAdjusted).toBeGreaterThanOrEqual(smallest);
		expect(crossed('K2').test.verdict).toBe('difference');
	});

	test('a story that goes to another theme changes the page at once', async () => {
		const before = crossed('R1').table!.themes;
		const [story] = readableWith(demo.db, 'health');
		await moveTo(demo, demo.themes.safety, [story!]);
		const after = await readCrossPage(demo.db, demo.sanne, study, 'nl');
		const sizes = (themes: typeof before) => Object.fromEntries(themes.map(({ id, n }) => [id, n]));
		const table = after.crossed.find(({ id }) => id === 'R1')!.table!;
		expect(sizes(table.themes)).not.toEqual(sizes(before));
		await moveTo(demo, demo.themes.health, [story!]);
	});
});

test('a study without themes has nothing to put beside each other', async () => {
	const db = await openStudyForTest();
	const sanne = await personForTest(db, 'Sanne', 'onderzoeker');
	const empty = await readCrossPage(db, sanne, study, 'nl');
	expect(empty).toMatchObject({ placed: 0, looked: 0, crossed: [], themes: [] });
});

test('who sees no counts of a study learns nothing of its themes', async () => {
	const actorOf = (role: Role, studyId: string | null = study): Actor => ({
		...{ kind: 'staff', userId: 'u', name: 'U', email: 'u@stad.test' },
		memberships: [{ role, studyId: role === 'beheerder' ? null : studyId }]
	});
	const counting: readonly Role[] = ['onderzoeker', 'redacteur', 'facilitator'];
	const outsiders = roles.filter((role) => !counting.includes(role)).map((role) => actorOf(role));
	for (const actor of [...outsiders, actorOf('onderzoeker', 'elsewhere')]) {
		await expect(readCrossPage(demo.db, actor, study, 'nl')).rejects.toMatchObject({
			code: 'notFound'
		});
	}
	await expect(readCrossPage(demo.db, actorOf('facilitator'), study, 'nl')).resolves.toBeDefined();
});
