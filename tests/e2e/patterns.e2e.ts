import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { StudyPatterns } from '../../src/lib/exploring/patterns/model.ts';
import { startServer, type Server } from '../reliability/posting.ts';
import { forbidPointer, tabTo } from './keyboard.ts';

// A researcher on the page of patterns of the demo study, on a server and data folder of its own.

const study = 'halverwege-demo';
const referred = 'Wie zorgde ervoor? naast Hoe liep het af?';
let server: Server;
let data: string;
let cookies: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
	let said = '';
	data = mkdtempSync(join(tmpdir(), 'vp-patterns-'));
	server = await startServer(4411, data, { hear: (text) => (said += text.toString()) });
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

async function open(page: Page): Promise<void> {
	await page.goto(`${server.address}/onderzoek/${study}/patronen`);
	// The first who asks waits for the whole search.
	await expect(page.getByText(/\d+ vergelijkingen bekeken/)).toBeVisible({ timeout: 20_000 });
}

function row(page: Page, name: string) {
	return page.getByRole('article', { name, exact: true });
}

async function openRow(page: Page): Promise<void> {
	await tabTo(page, row(page, referred).locator('summary'), 300);
	await page.keyboard.press('Enter');
	await expect(row(page, referred).getByRole('article', { name: 'doorgestuurd' })).toBeVisible();
}

test('by keyboard alone: find a pattern, read a story behind it, go to write down what one sees', async ({
	page
}) => {
	const pointersUsed = await forbidPointer(page);
	await open(page);
	const differences = page.getByRole('checkbox', { name: 'Alleen verschillen' });
	await tabTo(page, differences);
	await page.keyboard.press('Space');
	const about = page.getByRole('combobox', { name: 'Over de vraag' });
	await tabTo(page, about);
	await page.keyboard.type('Wie zorgde');
	await expect(about).toHaveValue('D3');
	await expect(
		row(page, referred).getByText('Twee kampen bij: doorgestuurd. Het gemiddelde zegt hier weinig.')
	).toBeVisible();

	await openRow(page);
	const stories = row(page, referred).getByRole('link', { name: /verhalen: doorgestuurd$/ });
	await tabTo(page, stories, 100);
	const many = Number(/\d+/.exec((await stories.getAttribute('aria-label')) ?? '')?.[0]);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/verkennen\?K5=referred-on#chart-K5$/);
	await expect(page.locator('.count')).toHaveText(`${many} van 437 verhalen`);

	const read = page.locator('#chart-K5').getByRole('button', { name: 'Lees deze verhalen' });
	await tabTo(page, read, 300);
	await page.keyboard.press('Enter');
	const list = page.getByRole('dialog', { name: 'Verhalen' });
	const story = list.getByRole('listitem').first().getByRole('button');
	await expect(story).toBeVisible();
	await tabTo(page, story);
	const title = await story.innerText();
	await page.keyboard.press('Enter');
	await expect(
		page.getByRole('dialog', { name: title }).getByRole('heading', { name: title })
	).toBeFocused();
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');

	await page.goBack();
	await expect(differences).toBeChecked();
	await expect(about).toHaveValue('D3');
	await openRow(page);
	const note = row(page, referred).getByRole('link', { name: 'Bewaar wat u ziet: doorgestuurd' });
	await tabTo(page, note, 100);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/duiding\/nieuw\?chart=D3~K5&K5=referred-on$/);
	await expect(page.getByRole('heading', { name: 'Bewaar wat u ziet', level: 1 })).toBeVisible();
	expect(await pointersUsed()).toBe(0);
});

test('a mark is made and taken back with keys, and is there after a reload', async ({ page }) => {
	await open(page);
	const first = page.locator('ol article').first();
	const maybe = first.getByRole('button', { name: 'misschien' });
	await tabTo(page, maybe);
	const kept = page.waitForResponse(/\/patterns\/marks$/);
	await page.keyboard.press('Enter');
	expect((await kept).status()).toBe(204);
	await page.reload();
	await expect(maybe).toHaveAttribute('aria-pressed', 'true');
	await tabTo(page, maybe);
	const taken = page.waitForResponse(/\/patterns\/marks$/);
	await page.keyboard.press('Enter');
	expect((await taken).status()).toBe(204);
	await page.reload();
	await expect(maybe).toHaveAttribute('aria-pressed', 'false');
});

test('the page and the command say the same, pair by pair', async ({ page }) => {
	const printed = execFileSync('node', ['src/bin/cli.ts', 'patterns', '--study', study, '--json'], {
		env: { ...process.env, VERTELPUNT_DATA: data }
	});
	const patterns = JSON.parse(printed.toString()) as StudyPatterns;
	const answer = await page.request.get(`${server.address}/api/v1/studies/${study}/patterns`);
	const last = (await answer.text()).trimEnd().split('\n').at(-1) ?? '';
	const { found } = JSON.parse(last) as { found: StudyPatterns };
	const byName = (one: { a: string; b: string }, other: { a: string; b: string }) =>
		`${one.a} ${one.b}` < `${other.a} ${other.b}` ? -1 : 1;
	expect(patterns.pairs.toSorted(byName)).toEqual(found.pairs.toSorted(byName));
	await open(page);
	await expect(page.getByText(`${patterns.looked} vergelijkingen bekeken`)).toBeVisible();
});

for (const [scheme, colors, width] of [
	['light', 'none', 1440],
	['dark', 'none', 390],
	['light', 'active', 1024]
] as const) {
	test(`axe finds no barrier in ${scheme}, forced colours ${colors}, ${width} wide, a row open`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height: 844 });
		await page.emulateMedia({
			colorScheme: scheme,
			forcedColors: colors,
			reducedMotion: 'reduce'
		});
		await open(page);
		await page.locator('ol summary').first().click();
		await expect(page.locator('ol article article').first()).toBeVisible();
		const wide = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth
		);
		expect(wide).toBe(0);
		expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	});
}

test('who sees no counts finds no page, no figures and no marks to make', async ({ page }) => {
	await page.context().clearCookies();
	await page.goto(`${server.address}/onderzoek/${study}/patronen`);
	await expect(page).toHaveURL(/\/inloggen\?naar=/);
	const path = `${server.address}/api/v1/studies/${study}/patterns`;
	expect((await page.request.get(path)).status()).toBe(404);
	const mark = { a: 'K5', b: 'D3', mark: 'yes' };
	expect((await page.request.post(`${path}/marks`, { data: mark })).status()).toBe(404);
});
