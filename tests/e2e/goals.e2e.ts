import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { startServer, type Server } from '../reliability/posting.ts';

// What became of the goals of the demo, on a server and data folder of its own: from a goal to a sentence
// and back, a note, and the page for everybody.

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const etalage = '/etalage/halverwege-demo';

let server: Server;
let data: string;
let page: Page;
/** The policy conversation, and the one after the summer. */
let held: string;
let later: string;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
	let said = '';
	data = mkdtempSync(join(tmpdir(), 'vp-goals-'));
	server = await startServer(4414, data, { hear: (text) => (said += text.toString()) });
	await expect.poll(() => said).toContain('/welkom/');
	held = idOf('Beleidsgesprek%');
	later = idOf('Vervolggesprek%');
	page = await newPage(browser);
	await page.goto(server.address + (/\/welkom\/\S+/.exec(said)?.[0] ?? ''));
	await page.locator('input[name=name]').fill('Rik Visser');
	await page.locator('input[name=email]').fill('rik@stad.example');
	await page.locator('input[name=password]').fill('een lang wachtwoord 77');
	await page.getByRole('button', { name: 'Maak account' }).click();
	await expect(page).toHaveURL(/\/onderzoek$/);
});

test.afterAll(() => server.stop());

function query<T>(run: (db: Database.Database) => T): T {
	const db = new Database(join(data, 'vertelpunt.db'));
	try {
		return run(db);
	} finally {
		db.close();
	}
}

function idOf(title: string): string {
	return query(
		(db) => db.prepare('SELECT id FROM gathering WHERE title LIKE ?').pluck().get(title) as string
	);
}

async function newPage(browser: Browser, options = {}): Promise<Page> {
	const context = await browser.newContext({ locale: 'nl-NL', ...options });
	return context.newPage();
}

/** No barriers, in both directions, and no key of a sentence that is missing. */
async function expectWhole(shown: Page): Promise<void> {
	expect(await shown.locator('body').innerText()).not.toMatch(
		/\b(goals|publish|etalage|follow|prepare|scherm|plan|notice)\.[a-z]/
	);
	for (const dir of ['ltr', 'rtl']) {
		await shown.evaluate((wanted) => (document.documentElement.dir = wanted), dir);
		const { violations } = await new AxeBuilder({ page: shown }).withTags(tags).analyze();
		expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html}`)).toEqual([]);
	}
	await shown.evaluate(() => (document.documentElement.dir = 'ltr'));
}

test('the five short and three long goals are there, and one leads to a sentence and back', async () => {
	await page.goto(`${server.address}/bijeenkomsten/${held}/doelen`);
	const short = page.getByRole('region', { name: 'Korte termijn' });
	await expect(short.getByRole('listitem')).toHaveCount(5);
	const long = page.getByRole('region', { name: 'Lange termijn' });
	await expect(long.getByRole('listitem')).toHaveCount(3);
	await expectWhole(page);
	await short.getByRole('link', { name: /overzicht van de inloopspreekuren/ }).click();
	const heading = page.getByRole('heading', { level: 1, name: /^1\. Er komt een overzicht/ });
	await expect(heading).toBeVisible();
	await expectWhole(page);
	await page.getByRole('link', { name: /^Hang bij elke supermarkt in Noord/ }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Zin 3' })).toBeVisible();
	await expect(page.getByText('17 van 22')).toBeVisible();
	await expectWhole(page);
	await page.getByRole('link', { name: /overzicht van de inloopspreekuren/ }).click();
	await expect(heading).toBeVisible();
});

test('a note is added to a goal that is locked, and the next gathering has it too', async () => {
	await page.getByRole('radio', { name: 'gestopt' }).check();
	await page.getByRole('button', { name: 'Zet de notitie erbij' }).click();
	await expect(page.getByText(/Schrijf waarom dit doel stopt/).first()).toBeVisible();
	await page.getByLabel('Wat is er gedaan?').fill('Niemand houdt de lijst bij. Wij stoppen ermee.');
	await page.getByLabel(/^Bewijs/).fill('https://stad.example/lijst');
	await page.getByRole('button', { name: 'Zet de notitie erbij' }).click();
	await expect(page.getByText('De notitie staat bij doel 1.')).toBeVisible();
	const notes = page.getByRole('region', { name: 'Wat er daarna gebeurde' }).getByRole('listitem');
	await expect(notes).toHaveCount(2);
	await expect(notes.last()).toContainText('Wij stoppen ermee.');
	await page.goto(`${server.address}/bijeenkomsten/${later}/doelen`);
	const before = page.getByRole('region', { name: /^Van eerder: Beleidsgesprek/ });
	await expect(before.getByRole('listitem')).toHaveCount(8);
	await expect(before.getByText('Wij stoppen ermee.')).toBeVisible();
	await page.goto(`${server.address}/onderzoek/halverwege-demo/doelen?staat=stopped`);
	await expect(page.getByRole('heading', { name: 'Klaar of gestopt (1)' })).toBeVisible();
	await expectWhole(page);
});

test('from a story to what became of it, and from its card to the story in the reader', async () => {
	const story = query(
		(db) =>
			db.prepare("SELECT ref FROM source_link WHERE kind = 'card' LIMIT 1").pluck().get() as string
	);
	await page.goto(`${server.address}/onderzoek/halverwege-demo/verkennen?verhaal=${story}`);
	const reader = page.getByRole('dialog');
	await reader.getByRole('link', { name: 'Wat is er met dit verhaal gedaan?' }).click();
	await expect(page).toHaveURL(new RegExp(`/verhaal/${story}/gevolg$`));
	await expectWhole(page);
	const outcomes = page.getByRole('region', { name: 'Uitkomsten die hieruit kwamen' });
	await outcomes.getByRole('link').click();
	const from = page.getByRole('region', { name: /^Deze uitkomst komt uit/ });
	await expect(from.getByText(/^Kaartje \d+/)).toBeVisible();
	await expectWhole(page);
	await from.getByRole('link', { name: /^bij ‘/ }).click();
	await expect(page).toHaveURL(/verkennen\?T\d=z:\w+#chart-T\d/);

	await page.goto(`${server.address}/onderzoek/halverwege-demo/verkennen?verhaal=teruggetrokken`);
	await expect(reader.getByRole('alert')).toContainText('Dit verhaal is er niet meer.');
});

test('a goal without a month keeps a gathering off the public page until it has one', async ({
	browser
}) => {
	const publish = `${server.address}/bijeenkomsten/${later}/doelen/etalage`;
	query((db) =>
		db
			.prepare(
				`INSERT INTO goal (id, gathering_id, number, text, term, kind, owner_role, state)
				VALUES ('6a0a1500-0000-4000-8000-000000000001', ?, 1, 'De lijst krijgt een beheerder.',
				'short', 'new', 'gemeente', 'open')`
			)
			.run(later)
	);
	const visitor = await newPage(browser, { javaScriptEnabled: false });
	await visitor.goto(server.address + etalage);
	await expect(visitor.getByText('De lijst krijgt een beheerder.')).toHaveCount(0);
	await page.goto(publish);
	await page.getByRole('button', { name: 'Zet op de etalage' }).click();
	await expect(page.getByText(/^Doel 1 heeft geen maand: ‘De lijst krijgt/).first()).toBeVisible();
	await expectWhole(page);
	await page.goto(`${server.address}/bijeenkomsten/${later}/doelen`);
	await page.getByRole('link', { name: /De lijst krijgt een beheerder/ }).click();
	await page.getByLabel('Wat is er gedaan?').fill('De bibliotheek neemt de lijst over.');
	await page.getByLabel(/^Nieuwe maand/).fill('2027-03');
	await page.getByRole('button', { name: 'Zet de notitie erbij' }).click();
	await expect(page.getByText('De notitie staat bij doel 1.')).toBeVisible();
	await page.goto(publish);
	await page.getByRole('button', { name: 'Zet op de etalage' }).click();
	await expect(page.getByText('Deze bijeenkomst staat op de etalage.').first()).toBeVisible();
	await visitor.goto(server.address + etalage);
	await expect(visitor.getByText('De lijst krijgt een beheerder.')).toBeVisible();
	await page.getByRole('button', { name: 'Haal van de etalage' }).click();
	await expect(page.getByText('Deze bijeenkomst is van de etalage af.')).toBeVisible();
});

test('everybody reads what was done, without a cookie, without script, on a phone', async ({
	browser
}) => {
	const visitor = await newPage(browser, {
		...{ javaScriptEnabled: false, viewport: { width: 390, height: 844 } }
	});
	const answer = await visitor.goto(server.address + etalage);
	expect(answer?.headers()['cache-control']).toBe('public, no-cache');
	expect(answer?.headers()['set-cookie']).toBeUndefined();
	await expect(
		visitor.getByRole('heading', { name: 'Wat is er met de verhalen gedaan?' })
	).toBeVisible();
	await expect(visitor.getByText('oefenstudie, verzonnen verhalen')).toBeVisible();
	await expect(visitor.getByRole('heading', { level: 4, name: /overzicht van de/ })).toBeVisible();
	await expect(visitor.getByText('Wij stoppen ermee.')).toBeVisible();
	expect(await visitor.context().cookies()).toEqual([]);
	expect(await visitor.locator('script[src], script:not([src])').count()).toBe(0);
	const reader = await newPage(browser, { viewport: { width: 390, height: 844 } });
	await reader.goto(server.address + etalage);
	await expectWhole(reader);
	expect(
		await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth)
	).toBeLessThanOrEqual(0);
	expect((await reader.request.get(`${server.address}/etalage/bestaat-niet`)).status()).toBe(404);
});

test('nobody reads the goals or what became of a story without signing in', async ({ browser }) => {
	const visitor = await newPage(browser);
	for (const path of [
		`/bijeenkomsten/${held}/doelen`,
		'/onderzoek/halverwege-demo/doelen',
		'/onderzoek/halverwege-demo/verhaal/x/gevolg'
	]) {
		const answer = await visitor.request.get(server.address + path, { maxRedirects: 0 });
		expect(answer.status(), path).toBe(303);
	}
});
