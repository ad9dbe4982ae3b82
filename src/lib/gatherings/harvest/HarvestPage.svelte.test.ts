import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { barriers } from '#lib/charts/test-question.ts';
import HarvestPage from './HarvestPage.svelte';
import { harvestForTest } from './test-harvest.ts';
import { say } from './test-words.ts';
import type { HarvestView } from './view.ts';

async function open(changes: Partial<HarvestView> = {}) {
	const harvest = { ...harvestForTest(), ...changes };
	return render(HarvestPage, { harvest, language: 'nl', say });
}

const text = (container: Element) => container.textContent.replace(/\s+/g, ' ');

test('tells every part under its heading, in the order of the contents, without barriers in both directions', async () => {
	const { container } = await open();
	const contents = [...container.querySelectorAll('nav a')];
	const headings = [...container.querySelectorAll('section > h2')];
	expect(contents.map(({ textContent }) => textContent)).toEqual(
		headings.map(({ textContent }) => textContent)
	);
	for (const link of contents) {
		const target = link.getAttribute('href')?.slice(1) ?? '';
		expect(container.querySelector(`[id="${target}"]`)).not.toBeNull();
	}
	expect(container.querySelectorAll('h1')).toHaveLength(1);
	expect(text(container)).not.toMatch(/\b(harvest|scherm|regie|plan|chart|prepare)\.[a-z]/);
	expect(await barriers(container)).toEqual([]);
	document.documentElement.dir = 'rtl';
	expect(await barriers(container)).toEqual([]);
	document.documentElement.dir = '';
});

test('a prediction says how far it lay, and its table has what both pictures show', async () => {
	await open();
	await expect.element(page.getByText(/^Wij zaten er ver naast/)).toBeVisible();
	const row = page.getByRole('row', { name: /^bij ‘Gelijke regels voor iedereen’/ }).first();
	expect([...row.element().children].map(({ textContent }) => textContent)).toEqual([
		'bij ‘Gelijke regels voor iedereen’',
		...['1', '40', '64']
	]);
	await expect.element(page.getByText(/^Een streepje betekent/).first()).toBeVisible();
	await expect
		.element(page.getByText(/Alleen deze verhalen: Gebied: Noord\./).first())
		.toBeVisible();
});

test('a score is told by role first and in all last, with a percentage only from 20 voters', async () => {
	const { container } = await open();
	const rows = [...container.querySelectorAll('#zin-1 tr')].map(text);
	expect(rows[1]).toMatch(/bewoner ?8 van 9 ?8 van 9/);
	expect(rows[2]).toMatch(/andere rollen samen ?7 van 13/);
	expect(rows[3]).toMatch(/Allen samen ?15 van 22 \(80%\)/);
	expect(rows[0]).toMatch(/Zegt hetzelfde \(8\): Bijna dezelfde zin/);
	expect(rows[0]).toMatch(/Aanvulling \(9\): Ook op zaterdag/);
});

test('from a goal there is a way to the statement, the card and the place among the stories it came from', async () => {
	const { container } = await open();
	const links = [...container.querySelectorAll('#doelen li li a')].slice(0, 4);
	expect(links.map((link) => link.getAttribute('href'))).toEqual([
		...['#zin-1', '#kaartjes'],
		...['/onderzoek/demo/verkennen?T1=z:ab', '/onderzoek/demo/verkennen#chart-T1']
	]);
	expect(container.querySelector('#zin-1')).not.toBeNull();
});

test('a card that was taken back says so, and one that may not lie on a table any more too', async () => {
	await open();
	await expect
		.element(page.getByRole('row', { name: /1 Teruggenomen door de verteller/ }))
		.toBeVisible();
	await expect
		.element(page.getByRole('row', { name: /3 Dit verhaal mag niet meer op een kaartje/ }))
		.toBeVisible();
});

test('the lock shows twelve signs of its hash, the whole behind them, and what was refused by whom', async () => {
	await open();
	await page.getByText('0123456789ab…').click();
	await expect.element(page.getByText('0123456789ab'.padEnd(64, 'c'))).toBeVisible();
	await expect.element(page.getByText(/is 3 keer een wijziging geweigerd/)).toBeVisible();
	await expect
		.element(
			page.getByText(/21 november 2026: iemand aan tafel wilde stemmen over een zin\. 2 keer\./)
		)
		.toBeVisible();
	await expect.element(page.getByText('Ongewijzigd', { exact: true })).toBeVisible();
});

test('what is invented says so, and what changed behind the lock warns', async () => {
	const harvest = harvestForTest();
	await open({ lock: { ...harvest.lock!, verdict: 'changed' } });
	await expect.element(page.getByText('verzonnen, om mee te oefenen')).toBeVisible();
	await expect
		.element(page.getByText('Veranderd na het vastleggen', { exact: true }))
		.toBeVisible();
});

test('one that runs says that nothing is locked yet, and tells no votes', async () => {
	const harvest = harvestForTest();
	const head = { ...harvest.head, state: 'running' } as const;
	const { container } = await open({ head, lock: null });
	await expect.element(page.getByText(/bezig en nog niet vastgelegd/)).toBeVisible();
	expect(text(container)).toContain('De stemmen staan hier na het vastleggen.');
	expect(container.querySelector('#slot')).toBeNull();
});

test('one that was not held yet says what will be here', async () => {
	const harvest = harvestForTest();
	const head = { ...harvest.head, state: 'prepared' } as const;
	const { container } = await open({ head, parts: [], lock: null });
	await expect
		.element(page.getByRole('heading', { name: 'Deze bijeenkomst is nog niet gehouden' }))
		.toBeVisible();
	expect(container.querySelectorAll('nav')).toHaveLength(0);
	expect(await barriers(container)).toEqual([]);
});
