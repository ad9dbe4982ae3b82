import axe from 'axe-core';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { asSeenWith } from '#lib/charts/test-plot.ts';
import staff from '#lib/i18n/locales/nl/staff.json' with { type: 'json' };
import words from '#lib/i18n/locales/nl/themes.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import { testServer } from './desk-test-server.ts';
import { debt, desk, doctor, emptyDesk, house } from './desk-test-views.ts';
import { ThemeSearch } from './theme-search.svelte.ts';
import ThemesDesk from './ThemesDesk.svelte';
import type { DeskView } from './view.ts';

const base = '/onderzoek/demo/themas';
const say = sayer({ ...staff, ...words }, 'nl');
const card = (name: string) => page.getByRole('article', { name, exact: true });
const status = page.getByRole('status').first();

beforeEach(() => page.viewport(1440, 900));

async function show(shown: DeskView = desk) {
	const { server, editing } = testServer();
	const found: string[] = [];
	const search = new ThemeSearch({
		...{ slug: 'demo', fetch: server.fetch },
		onfound: (runId) => void found.push(runId)
	});
	const props = {
		...{ desk: shown, beside: { examples: {}, alike: [] }, isInvented: true, base, search },
		...{ editing: editing(), language: 'nl', say, onproposal: (id: string) => void found.push(id) }
	};
	const screen = await render(ThemesDesk, props);
	/** The page as it is after the next refresh. */
	const refreshTo = (next: DeskView) => {
		server.refresh = () => void screen.rerender({ ...props, desk: next });
	};
	return { screen, server, editing: props.editing, found, refreshTo };
}

/** Opens the menu of a theme and chooses from it, by keyboard. */
async function choose(name: string, action: string) {
	const summary = card(name).getByText('Verander', { exact: false }).first();
	(summary.element().closest('summary') as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	const button = card(name).getByRole('button', { name: new RegExp(`^${action}`) });
	(button.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
}

const focused = () => document.activeElement?.textContent?.trim() ?? '';

test('Before the first search one reads what happens, starts it, hears how far it is and can stop', async () => {
	const { server } = await show(emptyDesk);
	await expect.element(page.getByText(/Geen tekst gaat naar een andere computer/)).toBeVisible();
	await page.getByRole('button', { name: /^Zoek thema/ }).click();
	server.say({ done: 0.25 });
	const bar = page.getByRole('progressbar', { name: /leest de verhalen/ });
	await expect.element(bar).toHaveAttribute('value', '0.25');
	await expect.element(page.getByRole('button', { name: 'Stop' })).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByText('U bent gestopt. Er is niets veranderd.')).toBeVisible();
	expect(server.hasLeft).toBe(true);
	await expect.element(page.getByRole('button', { name: /^Zoek thema/ })).toHaveFocus();
});

test('The number of themes is passed on, and a number that cannot be is not', async () => {
	const { server, found } = await show(emptyDesk);
	await page.getByLabelText(/^Hoeveel thema/).fill('1');
	await page.getByRole('button', { name: /^Zoek thema/ }).click();
	await expect.element(page.getByText(/Kies een heel getal van 2 tot en met 60/)).toBeVisible();
	expect(server.asked).toEqual([]);
	await page.getByLabelText(/^Hoeveel thema/).fill('12');
	await page.getByRole('button', { name: /^Zoek thema/ }).click();
	await expect.poll(() => server.asked[0]?.body).toEqual({ k: 12 });
	server.say({ runId: 'run-9' });
	server.end();
	await expect.poll(() => found).toEqual(['run-9']);
});

test('What lies in a theme, what in none and why, and what nobody reads are said apart', async () => {
	const { screen } = await show();
	const text = screen.container.textContent ?? '';
	expect(text).toContain('100 van de 112 verhalen liggen in een thema');
	expect(text).toMatch(
		/12 verhalen liggen in geen thema: 3 zonder inhoud, 9 waar het programma niet uitkwam/
	);
	expect(text).toContain('21 verhalen zijn alleen geteld.');
	expect(text).toContain('1 verhaal wacht op een redacteur');
});

test('A theme shows its number and share, its words, stories and how steady it is', async () => {
	await show();
	const text = card('Schulden').element().textContent ?? '';
	for (const part of ['60 verhalen', '60%', 'debtwoord', 'Ik belde.', 'voorstel']) {
		expect(text).toContain(part);
	}
	expect(text).toContain('blijft voor 87% bij elkaar als een tiende van de verhalen wegvalt');
	const link = card('Schulden').getByRole('link', { name: 'Schulden' });
	await expect.element(link).toHaveAttribute('href', `${base}/debt`);
});

test('After renaming the next Tab takes it back, and the focus stays where it was', async () => {
	const { server, refreshTo } = await show();
	await choose('Schulden', 'Andere naam');
	const field = page.getByRole('textbox', { name: 'Naam van het thema' });
	await expect.element(field).toHaveFocus();
	refreshTo({ ...desk, themes: [{ ...debt, name: 'Geldzorgen', isNamed: true }, house, doctor] });
	await userEvent.keyboard('Geldzorgen{Enter}');
	await expect.element(status).toMatchTextContent('Het thema heet nu ‘Geldzorgen’.');
	expect(server.asked[0]).toEqual({
		...{ method: 'POST', path: '/edits' },
		body: { payload: { kind: 'rename', theme: 'debt', name: 'Geldzorgen' }, texts: [] }
	});
	await expect.poll(focused).toBe('Verander: Geldzorgen');
	await userEvent.keyboard('{Tab}');
	expect(focused()).toBe('Maak ongedaan');
	await userEvent.keyboard('{Enter}');
	await expect.element(status).toMatchTextContent('Het is ongedaan gemaakt.');
	expect(server.asked[1]).toMatchObject({ method: 'DELETE', path: '/edits/edit-1' });
	expect(focused()).toBe('Doe het toch weer');
});

test('Merging asks which, keeps the theme it was asked from, and Escape leaves everything', async () => {
	const { server, refreshTo } = await show();
	await choose('Schulden', 'Voeg samen');
	await userEvent.keyboard('{Escape}');
	await expect.poll(focused).toBe('Verander: Schulden');
	await choose('Schulden', 'Voeg samen');
	await page.getByRole('button', { name: 'Voeg samen', exact: true }).click();
	await expect.element(page.getByText(/^Kies een of meer thema/)).toBeVisible();
	expect(server.asked).toEqual([]);
	refreshTo({ ...desk, themes: [{ ...debt, n: 90 }, doctor] });
	await page.getByRole('checkbox', { name: 'Schimmel in huis' }).click();
	await page.getByRole('button', { name: 'Voeg samen', exact: true }).click();
	await expect.element(status).toMatchTextContent('‘Schimmel in huis’ hoort nu bij ‘Schulden’.');
	expect(server.asked[0]?.body).toEqual({
		...{ payload: { kind: 'merge', theme: 'debt', from: ['house'] }, texts: [] }
	});
	await expect.element(card('Schimmel in huis')).not.toBeInTheDocument();
	await expect.poll(focused).toBe('Verander: Schulden');
});

test('Of a theme that is thrown away the line above the list takes the focus', async () => {
	const { refreshTo } = await show();
	refreshTo({ ...desk, themes: [debt, doctor, { ...house, status: 'rejected', n: 0 }] });
	await choose('Schimmel in huis', 'Gooi weg');
	await expect.poll(focused).toContain('‘Schimmel in huis’ is weggegooid.');
	await userEvent.keyboard('{Tab}');
	expect(focused()).toBe('Maak ongedaan');
	await expect.element(page.getByText('1 thema opgeborgen of weggegooid')).toBeVisible();
});

test('Splitting shows the parts with their words and stories before anything changes', async () => {
	const { server } = await show();
	const part = (name: string, at: number) => ({
		...{ name, terms: [`${name}woord`], texts: [`text-${at}`] }
	});
	server.answers['/split'] = { parts: [part('', 1), part('Huur', 2)] };
	server.answers['/texts'] = {
		texts: [{ textId: 'text-2', title: 'De brief', text: 'Wij wachtten.', language: 'nl' }]
	};
	await choose('Schulden', 'Splits');
	await page.getByRole('button', { name: 'Bekijk de delen' }).click();
	await expect.element(page.getByText(/Dit zijn 2 delen. Er is nog niets veranderd/)).toBeVisible();
	await expect.element(page.getByText('De brief')).toBeVisible();
	await page.getByRole('textbox', { name: 'Naam van deel 2' }).fill('Huurschuld');
	await page.getByRole('button', { name: 'Splits zo' }).click();
	await expect
		.element(status)
		.toMatchTextContent('‘Schulden’ is gesplitst in: Schulden, deel 1, Huurschuld.');
	expect(server.asked.at(-1)?.body).toMatchObject({
		payload: {
			kind: 'split',
			theme: 'debt',
			children: [{ name: 'Schulden, deel 1' }, { name: 'Huurschuld' }]
		},
		texts: [
			{ textId: 'text-1', value: 0 },
			{ textId: 'text-2', value: 1 }
		]
	});
});

test('What others do appears, and a form that is open keeps its words and the focus', async () => {
	const { editing, refreshTo } = await show();
	await choose('Bij de dokter', 'Andere naam');
	await userEvent.keyboard('Op het spre');
	refreshTo({ ...desk, themes: [{ ...doctor, n: 70 }, { ...debt, name: 'Geldzorgen' }, house] });
	await editing.hear();
	await expect.element(card('Geldzorgen')).toBeVisible();
	const field = page.getByRole('textbox', { name: 'Naam van het thema' });
	await expect.element(field).toHaveValue('Op het spre');
	await expect.element(field).toHaveFocus();
});

test('When somebody else was first it is said, and the form stays open', async () => {
	const { server } = await show();
	await choose('Schulden', 'Andere naam');
	server.refusal = { status: 409, code: 'conflict' };
	await userEvent.keyboard('Geldzorgen{Enter}');
	await expect.element(page.getByRole('alert')).toMatchTextContent(/iemand anders heeft dit thema/);
	const field = page.getByRole('textbox', { name: 'Naam van het thema' });
	await expect.element(field).toHaveValue('Geldzorgen');
});

test('The list of changes says who did what, and each can be taken back and done again', async () => {
	const { server, refreshTo } = await show();
	await page.getByRole('button', { name: 'Wat is er veranderd?' }).click();
	await expect
		.element(page.getByText('Karim gaf een thema de naam ‘Schulden’.').first())
		.toBeVisible();
	refreshTo({ ...desk, edits: [{ ...desk.edits[0]!, isUndone: true }] });
	await page.getByRole('button', { name: /^Maak ongedaan ?: Karim/ }).click();
	await expect
		.element(page.getByRole('button', { name: /^Doe het toch weer ?: Karim/ }))
		.toHaveFocus();
	expect(server.asked[0]).toMatchObject({ method: 'DELETE', path: '/edits/edit-1' });
});

test('The slider says the number of themes, shows their names, and only makes a proposal', async () => {
	const { server, found } = await show();
	const level = (k: number) => ({
		...{ k, themes: Array.from({ length: k }, (_, at) => ({ name: `Naam ${at + 1}`, n: 5 })) }
	});
	server.answers['/hierarchy'] = { runId: 'run-1', k: 3, levels: [2, 3, 5].map(level) };
	server.answers['/cut'] = { runId: 'run-2' };
	await page.getByRole('button', { name: 'Grover of fijner' }).click();
	const slider = page.getByRole('slider', { name: /^Hoe fijn/ });
	await expect.element(slider).toHaveAttribute('aria-valuetext', "3 thema's");
	(slider.element() as HTMLElement).focus();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(slider).toHaveAttribute('aria-valuetext', "5 thema's");
	const names = page.getByRole('list', { name: /zouden dan zijn/ });
	await expect.element(names).toMatchTextContent(/Naam 1 5.*Naam 5 5/);
	await page.getByRole('button', { name: 'Maak hier een voorstel van' }).click();
	await expect.poll(() => found).toEqual(['run-2']);
	expect(server.asked.at(-1)).toEqual({ method: 'POST', path: '/runs/run-1/cut', body: { k: 5 } });
});

test('Who reads no texts sees names and numbers, and nothing to change', async () => {
	const themes = desk.themes.map((one) => ({ ...one, quotes: [] }));
	const { screen } = await show({ ...desk, themes, mayEdit: false });
	await expect.element(card('Schulden')).toMatchTextContent('60 verhalen');
	expect(screen.container.textContent).not.toMatch(/Verander|Ik belde|Zoek opnieuw/);
	const links = [...screen.container.querySelectorAll('a:not([tabindex="-1"])')];
	expect(links).toEqual([]);
});

test.each(['light', 'dark'] as const)('axe finds no barrier in %s, a form open', async (scheme) => {
	await asSeenWith(scheme);
	const { screen } = await show();
	await choose('Schulden', 'Voeg samen');
	await page.getByRole('button', { name: 'Wat is er veranderd?' }).click();
	const { violations } = await axe.run(screen.container);
	expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
