import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { StudyStats } from '../../src/lib/exploring/model.ts';
import { newStory, postStory, startServer, type Server } from '../reliability/posting.ts';
import { shownCounts, statsCounts } from './chart-counts.ts';
import { forbidPointer, tabTo } from './keyboard.ts';

// A researcher in the explorer of the demo study, on a server and data folder of its own.

const study = 'halverwege-demo';
let server: Server;
let data: string;
let cookies: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
	let said = '';
	data = mkdtempSync(join(tmpdir(), 'vp-explore-'));
	server = await startServer(4410, data, { hear: (text) => (said += text.toString()) });
	await expect.poll(() => said).toContain('/welkom/');
	const page = await browser.newPage();
	await page.goto(server.address + (/\/welkom\/\S+/.exec(said)?.[0] ?? ''));
	await page.locator('input[name=name]').fill('Samira Bakker');
	await page.locator('input[name=email]').fill('samira@stad.example');
	await page.locator('input[name=password]').fill('een lang wachtwoord 77');
	await page.getByRole('button', { name: 'Maak account' }).click();
	await expect(page).toHaveURL(/\/onderzoek$/);
	cookies = await page.context().cookies();
	await page.close();
});

test.beforeEach(({ context }) => context.addCookies(cookies));
test.afterAll(() => server.stop());

async function explore(page: Page, filter = ''): Promise<void> {
	await page.goto(`${server.address}/onderzoek/${study}/verkennen${filter && `?${filter}`}`);
	await expect(page.locator('[id^=chart-] button[data-mark]').first()).toBeAttached();
}

function count(page: Page) {
	return page.locator('.count');
}

test('by keyboard alone: reach a triad, choose a zone, open its stories, read one, clear', async ({
	page
}) => {
	const pointersUsed = await forbidPointer(page);
	await explore(page);
	await expect(count(page)).toHaveText('437 verhalen');
	const marks = page.locator('#chart-T1 button[data-mark]');
	await tabTo(page, marks.first());
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(marks.nth(1)).toHaveAttribute('aria-pressed', 'true');
	const zone = Number(
		/(\d+) verhalen/.exec((await marks.nth(1).getAttribute('aria-label')) ?? '')?.[1]
	);
	await expect(count(page)).toHaveText(`${zone} van 437 verhalen`);
	await expect(page).toHaveURL(/T1=z:ab$/);

	const read = page.locator('#chart-T1').getByRole('button', { name: 'Lees deze verhalen' });
	await tabTo(page, read);
	await page.keyboard.press('Enter');
	const list = page.getByRole('dialog', { name: 'Verhalen' });
	await expect(list.getByRole('heading', { name: 'Verhalen' })).toBeFocused();
	const story = list.getByRole('listitem').first().getByRole('button');
	await expect(story).toBeVisible();
	await tabTo(page, story);
	const title = await story.innerText();
	await page.keyboard.press('Enter');
	const reader = page.getByRole('dialog', { name: title });
	await expect(reader.getByRole('heading', { name: title })).toBeFocused();
	await expect(reader.getByText('Wat telde mee bij wat er werd gedaan?')).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await expect(page.getByText(/^2 van \d+/)).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(story).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(read).toBeFocused();

	await tabTo(page, page.getByRole('button', { name: 'Alles wissen' }), 200);
	await page.keyboard.press('Enter');
	await expect(count(page)).toHaveText('437 verhalen');
	await expect(page).toHaveURL(/verkennen$/);
	await page.goBack();
	await expect(count(page)).toHaveText(`${zone} van 437 verhalen`);
	expect(await pointersUsed()).toBe(0);
});

for (const filter of [
	'K5=solved,partly',
	'T1=!na',
	'T2=z:c,bc&D1=.2~.5',
	'S1.buurtteam=right-high&R1=resident',
	'K2=housing&not=K2&channel=online&week=2024-W45~2025-W02'
]) {
	test(`under ${filter} every chart counts what stats counts`, async ({ page }) => {
		await explore(page, filter);
		const [stats, whole] = [statsOf(filter), statsOf('')];
		await expect(count(page)).toHaveText(
			stats.stories === 437 ? '437 verhalen' : `${stats.stories} van 437 verhalen`
		);
		const asked = [...new URLSearchParams(filter).keys()].map((key) => key.split('.')[0]);
		const others = stats.questions.flatMap((question, at) =>
			asked.includes(question.id) ? [] : [{ question, all: whole.questions[at]! }]
		);
		expect(others.length).toBeGreaterThan(15);
		for (const { question, all } of others) {
			await expect
				.poll(() => shownCounts(page, question.id), question.id)
				.toEqual(statsCounts(question, all));
		}
	});
}

test('a filter that does not exist here is left out and said kindly', async ({ page }) => {
	await explore(page, 'K5=solved&K5x=1&T1=z:nowhere');
	await expect(
		page.getByText('Een deel van het filter in dit adres bestaat hier niet.')
	).toBeVisible();
	await expect(count(page)).toHaveText(`${statsOf('K5=solved').stories} van 437 verhalen`);
});

test('nothing that matches is said, and one press clears it', async ({ page }) => {
	await explore(page, 'week=2030-W01~2030-W01');
	await expect(
		page.getByRole('heading', { name: 'Geen verhaal past bij dit filter' })
	).toBeVisible();
	await page.getByRole('button', { name: 'Alles wissen' }).last().click();
	await expect(count(page)).toHaveText('437 verhalen');
});

for (const [scheme, dir, colors] of [
	['light', 'ltr', 'none'],
	['dark', 'ltr', 'none'],
	['light', 'ltr', 'active'],
	['light', 'rtl', 'none']
] as const) {
	test(`axe finds no barrier in ${scheme} ${dir}, forced colours ${colors}, with the reader open and without`, async ({
		page
	}) => {
		await page.setViewportSize({ width: 1440, height: 900 });
		await page.emulateMedia({
			colorScheme: scheme,
			forcedColors: colors,
			reducedMotion: 'reduce'
		});
		await explore(page, 'K5=solved,partly&T1=z:ab');
		await page.evaluate((side) => (document.documentElement.dir = side), dir);
		const story = page.getByRole('complementary').getByRole('listitem').first();
		await expect(story).toBeVisible();
		const wide = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(wide).toBe(0);
		expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
		await story.getByRole('button').click();
		await expect(page.getByRole('dialog')).toBeVisible();
		expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	});
}

test('a story appears without a reload, and withdrawn it is gone, also for who reads it', async ({
	page
}) => {
	await explore(page);
	const code = '7K2M9QXA30BT';
	const hash = createHash('sha256').update(code).digest('hex');
	const { body } = newStory({ withdrawalCodeHash: hash });
	expect((await postStory(server.address, body)).status).toBe(201);
	await expect(page.getByText('Er is 1 nieuw verhaal bij.')).toBeVisible();
	await expect(count(page)).toHaveText('438 verhalen');

	const weeks = page.locator('#chart-origin button[data-mark]');
	await weeks.last().click();
	await expect(count(page)).toHaveText('1 van 438 verhalen');
	await page.getByRole('button', { name: 'Lees 1 verhaal' }).click();
	const list = page.getByRole('dialog', { name: 'Verhalen' });
	await expect(list.getByRole('listitem')).toHaveCount(1);
	await list.getByRole('button', { name: 'De brief' }).click();
	const reader = page.getByRole('dialog', { name: 'De brief' });
	await expect(reader.getByText('Bij de inloop lazen wij hem samen.')).toBeVisible();
	await expect(reader.getByText('Past niet bij dit verhaal').first()).toBeVisible();

	const taken = await page.request.post(`${server.address}/api/v1/intrekkingen`, {
		data: { withdrawalCode: code }
	});
	expect(taken.ok()).toBe(true);
	await expect(page.getByRole('alert')).toContainText('Dit verhaal is er niet meer.');
	await expect(page.getByText('Bij de inloop lazen wij hem samen.')).toHaveCount(0);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await expect(count(page)).toHaveText('0 van 437 verhalen');
});

function statsOf(filter: string): StudyStats {
	const asked = ['stats', '--study', study, '--filter', filter, '--json'];
	const printed = execFileSync('node', ['src/bin/cli.ts', ...asked], {
		env: { ...process.env, VERTELPUNT_DATA: data }
	});
	return JSON.parse(printed.toString()) as StudyStats;
}
