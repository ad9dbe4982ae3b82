import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { startServer, type Server } from '../reliability/posting.ts';
import { tell } from './teller.ts';

// A city's first evening: the first administrator, a study, a collection point, three stories told on a
// phone, all three right in the explorer, and one taken back.

test.use({ viewport: { width: 1440, height: 900 } });

let server: Server;
let link = '';

test.beforeAll(async () => {
	let said = '';
	server = await startServer(4402, mkdtempSync(join(tmpdir(), 'vp-evening-')), {
		hear: (text) => (said += text.toString())
	});
	await expect.poll(() => (link = /\/welkom\/\S+/.exec(said)?.[0] ?? '')).not.toBe('');
});

test.afterAll(() => server.stop());

test('a city starts, tells three stories, reads them rightly counted, and takes one back', async ({
	page,
	browser
}) => {
	test.setTimeout(150_000);
	await page.goto(server.address + link);
	await page.locator('input[name=name]').fill('Sanne de Vries');
	await page.locator('input[name=email]').fill('sanne@stad.example');
	await page.locator('input[name=password]').fill('een lang wachtwoord 77');
	await page.getByRole('button', { name: 'Maak account' }).click();
	await expect(page).toHaveURL(/\/onderzoek$/);

	await page.getByRole('link', { name: 'Nieuw onderzoek' }).click();
	await page.locator('input[name=name]').fill('Verhalen uit Noord');
	await page.locator('textarea[name=purpose]').fill('Wij willen weten wat mensen meemaken.');
	await page.locator('select[name=retentionMonths]').selectOption({ index: 1 });
	await page.getByLabel('Ik onderzoek deze studie zelf').check();
	await page.locator('main form button[type=submit]').click();
	await expect(page).toHaveURL(/verhalen-uit-noord/);
	const study = `${server.address}/onderzoek/verhalen-uit-noord`;

	await page.goto(`${server.address}/beheer/studies/verhalen-uit-noord/vertelpunten/nieuw`);
	await page.locator('input[name=name]').fill('Buurthuis');
	await page.locator('input[name=code]').fill('noord-buurthuis');
	await page.locator('input[name=channel][value=online]').check();
	await page.locator('input[name=form][value=long]').check();
	for (const language of ['nl', 'en'])
		await page.locator(`input[name=languages][value=${language}]`).check();
	await page.locator('main form button[type=submit]').click();
	await expect(page.getByText('noord-buurthuis').first()).toBeVisible();

	const phone = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true });
	const point = `${server.address}/vertel/noord-buurthuis`;
	await tell(phone, point, {
		language: 'Nederlands',
		level: 3,
		text: 'Niets past.',
		signifiers: 'na'
	});
	await tell(phone, point, { language: 'Nederlands', level: 0, text: '', signifiers: 'skip' });
	const code = await tell(phone, point, {
		language: 'English',
		level: 1,
		text: 'They helped me with a letter.',
		signifiers: 'skip'
	});

	await page.goto(`${study}/verkennen`);
	await expect
		.poll(() => counted(page))
		.toEqual({ rows: 3, T1: { n: 0, notApplicable: 1, skipped: 2 } });
	await expect(page.getByText('They helped me with a letter.')).toBeVisible();
	await expect(page.getByText('Niets past.')).toBeVisible();

	await phone.goto(`${server.address}/intrekken`);
	await phone.getByLabel('Uw code').fill(code);
	await phone.getByRole('button', { name: 'Zoek mijn verhaal' }).click();
	await phone.getByRole('button', { name: 'Haal mijn verhaal weg' }).click();
	await expect(phone.getByText('zijn weg')).toBeVisible();
	// Without a reload: within a second the story is nowhere on the researcher's screen.
	await expect(page.getByText('They helped me with a letter.')).toHaveCount(0, { timeout: 3000 });
	await expect
		.poll(() => counted(page))
		.toEqual({ rows: 2, T1: { n: 0, notApplicable: 1, skipped: 1 } });
});

/** Stories and states of T1 as the command `stats` counts them and as the screen says them. */
async function counted(page: Page): Promise<unknown> {
	const response = await page.request.get(
		`${server.address}/api/v1/studies/verhalen-uit-noord/columns`
	);
	const { rows } = (await response.json()) as { rows: number };
	await expect(page.getByText(rows === 1 ? '1 verhaal' : `${rows} verhalen`).first()).toBeVisible();
	const chart = page.getByRole('region', { name: 'Wat telde mee bij wat er werd gedaan?' }).or(
		page.locator('section, article').filter({
			has: page.getByRole('heading', { name: 'Wat telde mee bij wat er werd gedaan?' })
		})
	);
	const words = await chart.last().innerText();
	const number = (pattern: RegExp) => Number(pattern.exec(words)?.[1] ?? 0);
	return {
		rows,
		T1: {
			n: number(/(\d+) antwoord/),
			notApplicable: number(/(\d+) past niet/),
			skipped: number(/(\d+) overgeslagen/)
		}
	};
}
