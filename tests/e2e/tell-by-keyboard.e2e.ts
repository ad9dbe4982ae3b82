import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, test } from '@playwright/test';
import { startServer, type Server } from '../reliability/posting.ts';
import { forbidPointer, onScreen, press, tabTo } from './keyboard.ts';
import { scripted } from './teller.ts';

// The whole way of one resident, with the keyboard alone, on a server of its own that is killed with
// SIGKILL right after the thank-you screen.

let server: Server;
let data: string;

test.beforeAll(async () => {
	data = mkdtempSync(join(tmpdir(), 'vp-keyboard-'));
	server = await startServer(4401, data);
});

test.afterAll(() => server.stop());

test('a story told with the keyboard alone is counted with its weights where the dot was put, and survives a kill', async ({
	page
}) => {
	const pointersUsed = await forbidPointer(page);
	await page.goto(`${server.address}/vertel/demo-online`);
	await scripted(page);
	await tabTo(page, page.locator('.live').getByText('Nederlands', { exact: true }));
	await page.keyboard.press('Enter');
	await onScreen(page, 'Vertel wat u meemaakte');
	await press(page, 'Begin');

	await onScreen(page, 'Wie bent u in dit verhaal?');
	await choose('bewoner');
	await press(page, 'Volgende');
	for (const [heading, said] of [
		[/onderzoekers mogen/, 'Ja, dat mag'],
		[/kaartje/, 'Ja, dat mag'],
		[/website/, 'Nee']
	] as const) {
		await onScreen(page, heading);
		await choose(said);
		await press(page, 'Volgende');
	}
	await onScreen(page, 'Hoe wilt u uw verhaal vertellen?');
	await choose('Ik typ zelf');
	await press(page, 'Volgende');
	await onScreen(page, /Denk aan een keer/);
	await tabTo(page, page.getByRole('textbox', { name: 'Uw verhaal', exact: true }));
	await page.keyboard.type('Er kwam een brief. Wij lazen hem samen.');
	await tabTo(page, page.getByRole('textbox', { name: /titel/ }));
	await page.keyboard.type('De brief');
	await press(page, 'Volgende');

	// The dot: from the centre six presses up, so 6/20 of the side towards A.
	await onScreen(page, 'Wat telde mee bij wat er werd gedaan?');
	await tabTo(page, page.locator('.triad button:visible'));
	for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowUp');
	await expect(page.getByRole('status').locator('visible=true').first()).toContainText(
		'Gelijke regels'
	);
	await press(page, 'Volgende');
	await onScreen(page, 'Waar draaide het om in uw verhaal?');
	await choose('Past niet bij mijn verhaal');
	await press(page, 'Volgende');
	for (let step = 0; step < 30; step++) {
		const heading = await page.locator('h1:visible').innerText();
		if (heading === 'Kijk uw verhaal na') break;
		await press(page, 'Sla over');
		await expect(page.locator('h1:visible')).not.toHaveText(heading);
	}
	await onScreen(page, 'Kijk uw verhaal na');
	await press(page, 'Stuur mijn verhaal');
	await onScreen(page, 'Dank u wel');
	await server.stop('SIGKILL');
	expect(await pointersUsed()).toBe(0);

	server = await startServer(4401, data);
	const file = new Sqlite(join(data, 'vertelpunt.db'), { readonly: true });
	const told = file.prepare("SELECT * FROM story WHERE title = 'De brief'").all() as {
		id: string;
	}[];
	expect(told).toHaveLength(1);
	const answer = (question: string) =>
		file
			.prepare('SELECT * FROM answer WHERE story_id = ? AND question_id = ?')
			.get(told[0]!.id, question);
	const up = (6 / 20) * (2 / Math.sqrt(3));
	const { a, b, c, state } = answer('T1') as { a: number; b: number; c: number; state: string };
	expect(state).toBe('answered');
	expect(a).toBeCloseTo(1 / 3 + up, 6);
	expect(b).toBeCloseTo(c, 6);
	expect(answer('T2')).toMatchObject({ state: 'notApplicable' });
	expect(answer('D1')).toMatchObject({ state: 'skipped' });
	expect(
		file.prepare('SELECT level_effective FROM consent WHERE story_id = ?').pluck().get(told[0]!.id)
	).toBe(2);
	file.close();

	async function choose(name: string): Promise<void> {
		const option = page.locator('.live').getByRole('radio', { name }).first();
		const group = page.locator('.live input[type=radio]').first();
		await tabTo(page, group).catch(() => tabTo(page, option));
		for (let i = 0; i < 12; i++) {
			if (await option.evaluate((element) => element === document.activeElement)) break;
			await page.keyboard.press('ArrowDown');
		}
		await page.keyboard.press('Space');
		await expect(option).toBeChecked();
	}
});
