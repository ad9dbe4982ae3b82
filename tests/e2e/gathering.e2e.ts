import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { startServer, type Server } from '../reliability/posting.ts';

// A whole gathering in small: one regie, one projector and three tablets, on a server and data folder of
// its own. They predict, see the stories, weigh in private, and the regie locks what came of it.

const gathering = '5e550000-0000-4000-8000-000000000001';
const roles = ['resident', 'team-member', 'policy-officer'] as const;
const outcomes = ['Eén mens houdt mijn vraag vast.', 'Brieven in gewone taal.'] as const;

let server: Server;
let regie: Page;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
	let said = '';
	const data = mkdtempSync(join(tmpdir(), 'vp-gathering-'));
	server = await startServer(4412, data, { hear: (text) => (said += text.toString()) });
	await expect.poll(() => said).toContain('/welkom/');
	plan(data);
	regie = await newPage(browser, 1440, 900);
	await regie.goto(server.address + (/\/welkom\/\S+/.exec(said)?.[0] ?? ''));
	await regie.locator('input[name=name]').fill('Rik Visser');
	await regie.locator('input[name=email]').fill('rik@stad.example');
	await regie.locator('input[name=password]').fill('een lang wachtwoord 77');
	await regie.getByRole('button', { name: 'Maak account' }).click();
	await expect(regie).toHaveURL(/\/onderzoek$/);
});

test.afterAll(() => server.stop());

/** Three tables of two, and two steps: predict on a triad, and weigh two outcomes. */
function plan(data: string): void {
	const db = new Database(join(data, 'vertelpunt.db'));
	const study = db.prepare('SELECT id FROM study').pluck().get();
	db.prepare(
		`INSERT INTO gathering (id, study_id, template, title, held_on, place, topics)
		VALUES (?, ?, 'duidingssessie', 'Samen kijken', '2025-03-13', 'Buurthuis', '[]')`
	).run(gathering, study);
	const step = db.prepare(
		`INSERT INTO gathering_step (id, gathering_id, position, kind, title, text, minutes, setting)
		VALUES (?, ?, ?, ?, ?, '', 10, ?)`
	);
	const predict = JSON.stringify({ question: 'T1', dots: 1 });
	step.run('5e550000-0000-4000-8000-000000000011', gathering, 0, 'predict', 'Voorspellen', predict);
	step.run('5e550000-0000-4000-8000-000000000012', gathering, 1, 'weigh', 'Wegen', '{"dots":3}');
	const seat = db.prepare(
		`INSERT INTO seat (id, gathering_id, badge, role, table_number, is_present)
		VALUES (?, ?, ?, ?, ?, 1)`
	);
	for (let at = 0; at < 6; at++) {
		const id = `5e550000-0000-4000-8000-00000000002${at}`;
		seat.run(id, gathering, `B${at + 1}`, roles[at % 3], (at % 3) + 1);
	}
	outcomes.forEach((text, at) =>
		db
			.prepare(
				`INSERT INTO outcome (id, gathering_id, number, doer, text, moderation)
				VALUES (?, ?, ?, ?, ?, 'shown')`
			)
			.run(`5e550000-0000-4000-8000-00000000003${at}`, gathering, at + 1, `table:${at + 1}`, text)
	);
	db.close();
}

async function newPage(browser: Browser, width: number, height: number): Promise<Page> {
	const context = await browser.newContext({ viewport: { width, height }, locale: 'nl-NL' });
	return context.newPage();
}

/** What stands on a page, which must have no key of a missing sentence in it. */
async function words(page: Page): Promise<string> {
	const text = await page.locator('body').innerText();
	expect(text).not.toMatch(/\b(regie|scherm|phone|plan|run|notice|chart|harvest|letter)\.[a-z]/);
	return text;
}

/** No barriers, also when it is read from right to left. */
async function withoutBarriers(page: Page): Promise<void> {
	for (const dir of ['rtl', 'ltr']) {
		await page.evaluate((to) => (document.documentElement.dir = to), dir);
		expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	}
}

test('a room predicts, sees the stories, weighs in private and locks what came of it', async ({
	browser
}) => {
	test.setTimeout(120_000);
	await regie.goto(`${server.address}/bijeenkomsten/${gathering}/regie`);
	await regie.getByRole('button', { name: 'Open de deuren' }).click();
	await regie.getByText('Codes voor de tablets op tafel').click();
	const code = await regie.locator('.code').innerText();
	const tableCodes = await regie.locator('li bdi').allInnerTexts();
	expect(tableCodes).toHaveLength(3);

	const scherm = await newPage(browser, 1920, 1080);
	const href = await regie
		.getByRole('link', { name: 'Open het scherm (licht)' })
		.getAttribute('href');
	await scherm.goto(server.address + href);
	await expect(scherm.getByText(`${code.slice(0, 3)} ${code.slice(3)}`)).toBeVisible();
	await expect(regie.getByText('1 scherm.')).toBeVisible();

	const tablets: Page[] = [];
	for (const tableCode of tableCodes) {
		const tablet = await newPage(browser, 1024, 768);
		await tablet.goto(`${server.address}/bijeenkomst?code=${code.toLowerCase()}`);
		await tablet.locator('input[name=code]').fill(tableCode);
		await tablet.getByRole('button', { name: 'Ga verder' }).click();
		await expect(tablet.getByText(`Tafel ${tablets.length + 1}`, { exact: true })).toBeVisible();
		tablets.push(tablet);
	}

	// Predict: the third table sends after the other two, and the count follows.
	await regie.locator('#now').click();
	await regie.keyboard.press('j');
	await expect(scherm.getByText('0 van 3')).toBeVisible();
	for (const [at, tablet] of tablets.entries()) {
		await expect(tablet.getByText('U bent aan de beurt')).toBeVisible();
		await tablet.getByText('Liever kiezen uit een lijst?').click();
		await tablet.getByRole('radio', { name: /^Vooral ‘Gelijke regels/ }).check();
		await tablet.getByRole('button', { name: 'Verstuur 1 stip' }).click();
		await expect(tablet.getByText('Verstuurd', { exact: true })).toBeVisible();
		await expect(scherm.getByText(`${at + 1} van 3`)).toBeVisible();
	}
	expect(await words(scherm)).not.toContain('verhalen');
	await regie.keyboard.press('r');
	await expect(scherm.getByText('3 stippen van ons.')).toBeVisible();
	await expect(scherm.getByText(/^\s*\d+ verhalen\.$/)).toBeVisible();
	await expect(tablets[0]!.getByText('Uitslag', { exact: true })).toBeVisible();
	await words(tablets[0]!);

	// Weigh: by a clicker to the next step; each badge in turn on the tablet of its table.
	await regie.keyboard.press('PageDown');
	await expect(scherm.getByText('0 van 6')).toBeVisible();
	for (let at = 0; at < 6; at++) {
		const tablet = tablets[at % 3]!;
		await tablet.locator('input[name=badge]').fill(`b${at + 1}`);
		await tablet.getByRole('button', { name: 'Begin met wegen' }).click();
		const more = tablet.getByRole('button', { name: 'Stip erbij' });
		await more.first().click();
		await more.first().click();
		await more.last().click();
		await expect(tablet.getByText('U heeft nog 0 stippen.')).toBeVisible();
		await tablet.getByRole('button', { name: 'Verstuur 3 stippen' }).click();
		await expect(tablet.getByText('Verstuurd. Geef de tablet door.')).toBeVisible();
	}
	await expect(scherm.getByText('6 van 6')).toBeVisible();
	await regie.keyboard.press('l');
	await expect(tablets[0]!.getByRole('button', { name: 'Begin met wegen' })).toHaveCount(0);
	await regie.keyboard.press('r');
	// Six people in roles of two: no role is shown apart, and all of them together are.
	await expect(scherm.getByRole('heading', { name: 'andere rollen samen' })).toBeVisible();
	await expect(scherm.getByText('12 stippen')).toBeAttached();
	expect(await words(scherm)).not.toContain('bewoner');

	// Lock: nothing changes any more, and who tries is told so.
	await regie.getByRole('button', { name: 'Sluit af en leg vast' }).click();
	await regie.getByRole('button', { name: 'Ja, leg vast' }).click();
	await expect(regie.getByText('Deze bijeenkomst ligt vast.')).toBeVisible();
	await expect(tablets[2]!.getByText('De bijeenkomst is afgelopen')).toBeVisible();
	await regie.getByRole('button', { name: 'Open', exact: true }).click();
	await expect(regie.getByText('Deze bijeenkomst is afgesloten.')).toBeVisible();
	await regie.reload();
	await expect(regie.getByText(/^1 keer probeerde iemand/)).toBeVisible();
	await words(regie);

	// The harvest: what was predicted and weighed, and the lock with the refusal.
	await regie.getByRole('link', { name: 'Bekijk de oogst' }).click();
	await expect(regie.getByRole('heading', { level: 1 })).toHaveText('Oogst: Samen kijken');
	await expect(regie.getByText('3 stippen van de zaal.')).toBeVisible();
	await expect(regie.getByRole('row', { name: /^bij ‘Gelijke regels/ })).toContainText('3');
	const weighed = regie.getByRole('table', { name: /^Stippen per uitkomst/ });
	await expect(weighed.getByRole('columnheader').nth(1)).toHaveText('andere rollen samen');
	await expect(weighed.getByRole('row').nth(1)).toContainText(`1. ${outcomes[0]}`);
	await expect(weighed.getByRole('cell').first()).toHaveText('12');
	await expect(regie.getByText('Ongewijzigd', { exact: true })).toBeVisible();
	await expect(regie.locator('summary code')).toHaveText(/^[0-9a-f]{12}…$/);
	await expect(regie.getByText(/iemand van het team wilde een stap openen/)).toBeVisible();
	expect(await words(regie)).not.toContain('bewoner');
	await withoutBarriers(regie);
	const [file] = await Promise.all([
		regie.waitForEvent('download'),
		regie.getByRole('link', { name: 'Bewaar als JSON' }).click()
	]);
	expect(file.suggestedFilename()).toBe('oogst.json');

	// The letter to tellers, on one page.
	await regie.getByRole('link', { name: 'Brief aan vertellers' }).click();
	await expect(
		regie.getByRole('heading', { name: 'Wat is er met uw verhaal gedaan?' })
	).toBeVisible();
	await expect(regie.getByText('Op 13 maart 2025 kwamen 6 mensen bij elkaar')).toBeVisible();
	await expect(regie.getByRole('listitem').filter({ hasText: outcomes[0] })).toBeVisible();
	await words(regie);
	await withoutBarriers(regie);
	const paper = (await regie.pdf({ preferCSSPageSize: true })).toString('latin1');
	expect(paper.match(/\/Type \/Page\b/g)).toHaveLength(1);
});

test('a code that nobody has opens no door', async ({ page }) => {
	await page.goto(`${server.address}/bijeenkomst/ZZZZZZ`);
	await expect(page.getByText('Deze code is er niet')).toBeVisible();
	expect((await page.request.get(`${server.address}/bijeenkomst/ZZZZZZ/scherm`)).status()).toBe(
		404
	);
});
