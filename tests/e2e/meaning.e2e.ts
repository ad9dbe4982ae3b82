import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { startServer, type Server } from '../reliability/posting.ts';
import { forbidPointer, tabTo } from './keyboard.ts';

// A researcher writes down what they see in the demo study, on a server and data folder of its own.

const study = '/onderzoek/halverwege-demo';
const saw = 'Wie is doorgestuurd, noemt niemand of juist te veel mensen.';
let server: Server;
let cookies: Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
	let said = '';
	const data = mkdtempSync(join(tmpdir(), 'vp-meaning-'));
	server = await startServer(4420, data, { hear: (text) => (said += text.toString()) });
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

async function barriers(page: Page): Promise<string[]> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join()}`);
}

async function type(page: Page, label: string, text: string): Promise<void> {
	await tabTo(page, page.getByRole('textbox', { name: label }));
	await page.keyboard.type(text);
}

async function pressEnter(page: Page, name: string, role: 'button' | 'link' = 'button') {
	await tabTo(page, page.getByRole(role, { name }).first());
	await page.keyboard.press('Enter');
}

test('by keyboard alone: write down what is seen under a filter, read it in two ways, put it in the report', async ({
	page
}) => {
	const pointersUsed = await forbidPointer(page);
	await page.goto(`${server.address}${study}/duiding/nieuw?chart=K5~D3&K5=referred-on`);
	await expect(page.getByText('Hoe liep het af? doorgestuurd')).toBeVisible();
	await expect(page.getByText('60 verhalen', { exact: true })).toBeVisible();
	await expect(page.getByText(/^5 verhalen, getrokken uit 5\d die u mag lezen/)).toBeVisible();
	expect(await barriers(page)).toEqual([]);
	await type(page, 'Wat ziet u?', saw);
	await tabTo(page, page.getByRole('radio', { name: 'zwak' }));
	await page.keyboard.press('ArrowRight');
	await type(page, 'Hoe leest u dit?', 'Niemand loopt mee.');
	await pressEnter(page, 'Bewaar');
	await expect(page.getByRole('heading', { name: saw })).toBeVisible();

	await pressEnter(page, 'Zet in het verslag');
	await expect(page.getByRole('alert')).toContainText('Zet er eerst een tweede lezing bij');
	const add = page.getByText('Voeg een lezing toe');
	await tabTo(page, add);
	await page.keyboard.press('Enter');
	await type(page, 'Hoe kan iemand anders dit lezen?', 'Wie goed terechtkomt, noemt het anders.');
	await pressEnter(page, 'Bewaar de lezing');
	await expect(page.getByRole('status')).toContainText('De lezing staat erbij.');
	await pressEnter(page, 'Zet in het verslag');
	await expect(page.getByText('In het verslag.', { exact: true })).toBeVisible();
	expect(await barriers(page)).toEqual([]);
	expect(await pointersUsed()).toBe(0);
});

test('by keyboard alone: group a reading, and keep one’s place', async ({ page }) => {
	const pointersUsed = await forbidPointer(page);
	await page.goto(`${server.address}${study}/duiding/perspectieven`, { waitUntil: 'networkidle' });
	await type(page, 'Nieuw perspectief', 'Wie loopt mee?');
	await page.keyboard.press('Enter');
	const group = page.getByRole('region', { name: 'Wie loopt mee?' });
	await expect(group).toBeVisible();
	const menu = page.getByRole('article', { name: 'Niemand loopt mee.' }).getByRole('combobox');
	await tabTo(page, menu);
	await page.keyboard.press('ArrowDown');
	await pressEnter(page, 'Verplaats');
	await expect(group.getByRole('article', { name: 'Niemand loopt mee.' })).toBeVisible();
	await expect(menu).toBeFocused();
	await expect(page.getByRole('log')).toContainText('Samira Bakker zette ‘Niemand loopt mee.’');
	expect(await barriers(page)).toEqual([]);
	expect(await pointersUsed()).toBe(0);
});

test('without script an observation is saved, removed and brought back', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	await context.addCookies(cookies);
	const page = await context.newPage();
	await page.goto(`${server.address}${study}/duiding/nieuw?chart=T1&T1=z:a`);
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.getByRole('alert').getByRole('link')).toHaveCount(2);
	await page.getByRole('textbox', { name: 'Wat ziet u?' }).fill('Weinig bij regels.');
	await page.getByLabel('zwak').check();
	await page.getByRole('button', { name: 'Bewaar' }).click();
	await expect(page.getByRole('heading', { name: 'Weinig bij regels.' })).toBeVisible();
	await page.getByRole('button', { name: 'Haal deze waarneming weg' }).click();
	await expect(page.getByRole('status')).toContainText('De waarneming is weggehaald.');
	await page.getByRole('button', { name: 'Maak ongedaan' }).click();
	await expect(page.getByRole('heading', { name: 'Weinig bij regels.' })).toBeVisible();
	await context.close();
});

test('a note about a story is kept by its own author, and refused from another site', async ({
	page
}) => {
	const notes = `${server.address}/api/v1/studies/halverwege-demo/annotations`;
	expect((await page.request.get(`${notes}?story=none`)).status()).toBe(404);
	const sent = { data: {}, headers: { origin: 'https://elders.example' } };
	expect((await page.request.put(notes, sent)).status()).toBe(403);
});
