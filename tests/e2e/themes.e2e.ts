import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { startServer, type Server } from '../reliability/posting.ts';
import { forbidPointer, tabTo } from './keyboard.ts';

// A researcher on the themes desk of the demo study, on a server and data folder of its own.

const slug = 'halverwege-demo';
let server: Server;
let desk: string;
let cookies: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

// A search takes its time when the machine has other work.
test.describe.configure({ mode: 'serial', timeout: 150_000 });

test.beforeAll(async ({ browser }) => {
	let said = '';
	const data = mkdtempSync(join(tmpdir(), 'vp-themes-'));
	server = await startServer(4430, data, { hear: (text) => (said += text.toString()) });
	desk = `${server.address}/onderzoek/${slug}/themas`;
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

/** The page listens to others as soon as it works. */
async function open(page: Page): Promise<void> {
	const listening = page.waitForRequest(/themes\/live$/);
	await page.goto(desk);
	await listening;
}

async function barriers(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`);
}

const status = (page: Page) => page.getByRole('status').first();

/** The very next Tab, after something was done, is the button that takes it back. */
async function takeBack(page: Page): Promise<void> {
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: 'Maak ongedaan', exact: true })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(status(page)).toHaveText('Het is ongedaan gemaakt.');
}

test('by keyboard alone: find themes, merge two, move a story, and take both back', async ({
	page
}) => {
	const pointersUsed = await forbidPointer(page);
	await open(page);
	await tabTo(page, page.getByRole('button', { name: "Zoek thema's" }));
	await page.keyboard.press('Enter');
	await expect(page.getByText(/\d+ van de 402 verhalen liggen in een thema/)).toBeVisible({
		timeout: 90_000
	});
	const themes = page.getByRole('article');
	const before = await themes.count();
	expect(before).toBeGreaterThan(2);
	expect(await barriers(page)).toEqual([]);

	const first = themes.first();
	await tabTo(page, first.locator('summary'));
	await page.keyboard.press('Enter');
	await tabTo(page, first.getByRole('button', { name: 'Voeg samen met…' }));
	await page.keyboard.press('Enter');
	await expect(first.getByRole('checkbox').first()).toBeFocused();
	await page.keyboard.press('Space');
	await tabTo(page, first.getByRole('button', { name: 'Voeg samen', exact: true }));
	await page.keyboard.press('Enter');
	await expect(status(page)).toContainText('hoort nu bij');
	await expect(themes).toHaveCount(before - 1);
	await expect(first.locator('summary')).toBeFocused();
	await takeBack(page);
	await expect(themes).toHaveCount(before);

	await open(page);
	const link = first.getByRole('link');
	const name = (await link.textContent()) ?? '';
	await tabTo(page, link);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
	const story = page.getByRole('article').first();
	const where = story.getByRole('combobox');
	await tabTo(page, where);
	await page.keyboard.press('ArrowDown');
	await tabTo(page, story.getByRole('button', { name: 'Verplaats' }));
	await page.keyboard.press('Enter');
	await expect(status(page)).toContainText('1 verhaal verplaatst naar');
	await expect(where).toHaveCount(0);
	expect(await barriers(page)).toEqual([]);
	await takeBack(page);
	await expect(where).toBeVisible();
	expect(await pointersUsed()).toBe(0);
});

test('by keyboard alone: merge two themes and move a story, then undo both from what was changed', async ({
	page
}) => {
	const pointersUsed = await forbidPointer(page);
	await open(page);
	const themes = page.getByRole('article');
	const before = await themes.count();
	const first = themes.first();
	await tabTo(page, first.locator('summary'));
	await page.keyboard.press('Enter');
	await tabTo(page, first.getByRole('button', { name: 'Voeg samen met…' }));
	await page.keyboard.press('Enter');
	await page.keyboard.press('Space');
	await tabTo(page, first.getByRole('button', { name: 'Voeg samen', exact: true }));
	await page.keyboard.press('Enter');
	await expect(themes).toHaveCount(before - 1);

	await open(page);
	await tabTo(page, first.getByRole('link'));
	await page.keyboard.press('Enter');
	const story = page.getByRole('article').first();
	await tabTo(page, story.getByRole('combobox'));
	await page.keyboard.press('ArrowDown');
	await tabTo(page, story.getByRole('button', { name: 'Verplaats' }));
	await page.keyboard.press('Enter');
	await expect(status(page)).toContainText('1 verhaal verplaatst naar');

	await open(page);
	await tabTo(page, page.getByRole('button', { name: 'Wat is er veranderd?' }));
	await page.keyboard.press('Enter');
	for (const change of [/^Maak ongedaan ?: .* legde 1 verhaal in/, /^Maak ongedaan ?: .* voegde/]) {
		await tabTo(page, page.getByRole('button', { name: change }).first());
		await page.keyboard.press('Enter');
		await expect(status(page)).toHaveText('Het is ongedaan gemaakt.');
		await expect(page.getByRole('button', { name: change })).toHaveCount(0);
	}
	await expect(themes).toHaveCount(before);
	expect(await pointersUsed()).toBe(0);
});

test('what somebody else does appears without a reload, and a form that is open stays as it is', async ({
	page
}) => {
	await open(page);
	const [mine, theirs] = [page.getByRole('article').first(), page.getByRole('article').nth(1)];
	await mine.locator('summary').press('Enter');
	await mine.getByRole('button', { name: 'Andere naam' }).press('Enter');
	await page.keyboard.type('Half getyp');
	const theme = (await theirs.getAttribute('id'))?.replace('thema-', '') ?? '';
	const answer = await page.request.post(`${server.address}/api/v1/studies/${slug}/themes/edits`, {
		headers: { origin: server.address },
		data: { payload: { kind: 'rename', theme, name: 'Van een collega' } }
	});
	expect(answer.status()).toBe(201);
	await expect(page.getByRole('article', { name: 'Van een collega' })).toBeVisible();
	const field = page.getByRole('textbox', { name: 'Naam van het thema' });
	await expect(field).toBeFocused();
	await expect(field).toHaveValue('Half getyp');
});

test('a new search is a proposal, and nothing changes when it is set aside', async ({ page }) => {
	await open(page);
	await page.getByRole('button', { name: 'Zoek opnieuw' }).press('Enter');
	await page.getByLabel(/^Hoeveel thema/).fill('5');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/themas\/voorstel\//, { timeout: 90_000 });
	await expect(page.getByRole('heading', { name: 'Voorstel van het programma' })).toBeVisible();
	expect(await barriers(page)).toEqual([]);
	await page.getByRole('button', { name: 'Neem niets over' }).press('Enter');
	await expect(status(page)).toContainText("Uw thema's zijn niet veranderd");
	await open(page);
	await expect(page.getByRole('article', { name: 'Van een collega' })).toBeVisible();
});

test('what people wrote at gatherings has a desk of its own, read by lot and beside that of the stories', async ({
	page
}) => {
	await page.goto(desk);
	const stories = await page.getByRole('article').count();
	await page.getByRole('link', { name: 'Veranderstatements 42' }).press('Enter');
	await expect(page).toHaveURL(/\?soort=veranderstatements$/);
	await page.getByRole('button', { name: "Zoek thema's" }).press('Enter');
	await expect(page.getByText(/\d+ van de 42 teksten liggen in een thema/)).toBeVisible({
		timeout: 60_000
	});
	expect(await barriers(page)).toEqual([]);
	await page.getByRole('article').first().getByRole('link').press('Enter');
	await page.getByRole('link', { name: 'door het lot' }).press('Enter');
	await expect(page.getByText(/lotnummer \d+/)).toBeVisible();
	const told = await page.getByRole('article').allTextContents();
	await page.reload();
	expect(await page.getByRole('article').allTextContents()).toEqual(told);
	const first = page.getByRole('article').first();
	await first.getByRole('button', { name: 'Goed voorbeeld' }).press('Enter');
	await expect(status(page)).toContainText('Deze tekst is nu een voorbeeld');
	await expect(page.getByRole('link', { name: "Terug naar de thema's" })).toHaveAttribute(
		'href',
		/\?soort=veranderstatements$/
	);
	await page.goto(desk);
	await expect(page.getByText(/van de 402 verhalen liggen in een thema/)).toBeVisible();
	await expect(page.getByRole('article')).toHaveCount(stories);
});
