import axe from 'axe-core';
import { createRawSnippet } from 'svelte';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { asSeenWith } from '#lib/charts/test-plot.ts';
import staff from '#lib/i18n/locales/nl/staff.json' with { type: 'json' };
import words from '#lib/i18n/locales/nl/themes.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import { testServer } from './desk-test-server.ts';
import { debt, doctor, house, placed, reading } from './desk-test-views.ts';
import type { ReadingPage } from './reading-page.server.ts';
import ReadingView from './ReadingView.svelte';

const say = sayer({ ...staff, ...words }, 'nl');
const story = (name: string) => page.getByRole('article', { name, exact: true });
const status = page.getByRole('status').first();
const focused = () => document.activeElement?.textContent?.trim() ?? '';

beforeEach(() => page.viewport(1440, 900));

async function show(shown: ReadingPage = reading) {
	const { server, editing } = testServer();
	const props = {
		...{ page: shown, isInvented: false, base: '/onderzoek/demo/themas', language: 'nl', say },
		editing: editing(true),
		answers: createRawSnippet(() => ({ render: () => '<p></p>' }))
	};
	const screen = await render(ReadingView, props);
	const refreshTo = (next: ReadingPage) => {
		server.refresh = () => void screen.rerender({ ...props, page: next });
	};
	return { screen, server, refreshTo };
}

/** The page without these texts. */
function without(...at: number[]): ReadingPage {
	const texts = reading.read.texts.filter(({ textId }) =>
		at.every((each) => textId !== `text-${each}`)
	);
	return { ...reading, read: { ...reading.read, texts } };
}

test('The words of the theme are marked in the text, and how sure it is stands in words', async () => {
	const { screen } = await show();
	expect(screen.container.querySelector('mark')?.textContent).toBe('schuld');
	await expect.element(story('Verhaal 1')).toMatchTextContent('zeker dat dit hier hoort');
	await expect.element(story('Verhaal 2')).toMatchTextContent('twijfel of dit hier hoort');
});

test('A story that is moved stays in sight, takes the focus, and the next Tab brings it back', async () => {
	const { server, refreshTo } = await show();
	const move = story('Verhaal 2').getByRole('button', { name: 'Verplaats' });
	await move.click();
	await expect.element(page.getByRole('alert')).toMatchTextContent('Kies eerst een thema.');
	await story('Verhaal 2').getByRole('combobox').selectOptions('Schimmel in huis');
	refreshTo(without(2));
	(move.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(status).toMatchTextContent('1 verhaal verplaatst naar ‘Schimmel in huis’.');
	expect(server.asked[0]?.body).toEqual({
		payload: { kind: 'move', theme: 'house' },
		texts: [{ textId: 'text-2', value: 0 }]
	});
	await expect.element(story('Verhaal 2')).toMatchTextContent('Ligt niet meer in deze lijst.');
	await expect.poll(focused).toContain('1 verhaal verplaatst');
	await userEvent.keyboard('{Tab}');
	expect(focused()).toBe('Maak ongedaan');
	refreshTo(reading);
	await userEvent.keyboard('{Enter}');
	await expect.element(story('Verhaal 2').getByRole('combobox')).toBeVisible();
	expect(focused()).toBe('Doe het toch weer');
});

test('What somebody else moved away leaves the list', async () => {
	const { refreshTo, screen, server } = await show();
	refreshTo(without(1));
	server.refresh();
	await expect.element(story('Verhaal 1')).not.toBeInTheDocument();
	expect(screen.container.querySelectorAll('article')).toHaveLength(2);
});

test('Several stories are chosen and moved at once, to no theme', async () => {
	const { server, refreshTo } = await show();
	await page.getByRole('checkbox', { name: /Kies ‘Verhaal 1’/ }).click();
	await page.getByRole('checkbox', { name: /Kies ‘Verhaal 3’/ }).click();
	const bar = page.getByRole('group', { name: 'Verplaats de gekozen verhalen' });
	await expect.element(bar).toMatchTextContent('2 verhalen gekozen');
	await bar.getByRole('combobox').selectOptions('Geen thema');
	refreshTo(without(1, 3));
	await bar.getByRole('button', { name: 'Verplaats samen' }).click();
	await expect.element(status).toMatchTextContent('2 verhalen liggen nu in geen thema.');
	expect(server.asked[0]?.body).toEqual({
		payload: { kind: 'move', theme: null },
		texts: [
			{ textId: 'text-1', value: 0 },
			{ textId: 'text-3', value: 0 }
		]
	});
	await expect.element(bar).not.toBeInTheDocument();
	await expect.poll(focused).toContain('2 verhalen liggen nu in geen thema.');
});

test('When moving several fails they stay chosen', async () => {
	const { server } = await show();
	server.refusal = { status: 503, code: 'busy' };
	await page.getByRole('checkbox', { name: /Kies ‘Verhaal 1’/ }).click();
	const bar = page.getByRole('group', { name: 'Verplaats de gekozen verhalen' });
	await bar.getByRole('combobox').selectOptions('Bij de dokter');
	await bar.getByRole('button', { name: 'Verplaats samen' }).click();
	await expect.element(page.getByRole('alert')).toMatchTextContent('Dit is niet gelukt.');
	await expect.element(page.getByRole('checkbox', { name: /Kies ‘Verhaal 1’/ })).toBeChecked();
});

test('An example goes to the codebook with the examples that were there, and leaves it again', async () => {
	const { server } = await show();
	await story('Verhaal 1').getByRole('button', { name: 'Juist geen voorbeeld' }).click();
	await expect.element(status).toMatchTextContent('wat níet bij ‘Schulden’ hoort');
	expect(server.asked[0]?.body).toEqual({
		payload: { kind: 'describe', theme: 'debt', definition: '' },
		texts: [
			{ textId: 'text-3', value: 1 },
			{ textId: 'text-1', value: 0 }
		]
	});
	const pressed = story('Verhaal 3').getByRole('button', { name: 'Goed voorbeeld' });
	await expect.element(pressed).toHaveAttribute('aria-pressed', 'true');
	await pressed.click();
	await expect.poll(() => server.asked[1]?.body).toMatchObject({ texts: [] });
});

test('A second theme is given and taken away by hand', async () => {
	const texts = [placed(1), placed(2, { seconds: ['doctor'] })];
	const { server } = await show({ ...reading, read: { ...reading.read, texts } });
	await story('Verhaal 1').getByRole('combobox').selectOptions('Schimmel in huis');
	await story('Verhaal 1').getByRole('button', { name: 'Zet erbij als tweede thema' }).click();
	await expect.element(status).toMatchTextContent('hoort nu ook bij ‘Schimmel in huis’');
	await expect.element(story('Verhaal 2')).toMatchTextContent('hoort ook bij Bij de dokter');
	await story('Verhaal 2')
		.getByRole('button', { name: /^Haal weg bij ‘Bij de dokter’/ })
		.click();
	await expect
		.poll(() => server.asked.map(({ body }) => body))
		.toEqual([
			{
				payload: { kind: 'second', theme: 'house', isOn: true },
				texts: [{ textId: 'text-1', value: 0 }]
			},
			{
				payload: { kind: 'second', theme: 'doctor', isOn: false },
				texts: [{ textId: 'text-2', value: 0 }]
			}
		]);
});

test('The tray of no theme says why each story lies there, and where it can go', async () => {
	const texts = [placed(1, { theme: null, aside: 'empty', evidence: [] })];
	const read = { n: 1, texts, stories: [] };
	await show({ ...reading, theme: null, themes: [debt, house, doctor], read, examples: [] });
	await expect.element(page.getByRole('heading', { name: 'Geen thema' })).toBeVisible();
	await expect.element(story('Verhaal 1')).toMatchTextContent('Er staat te weinig in dit verhaal');
	const options = [
		...story('Verhaal 1').getByRole('combobox').element().querySelectorAll('option')
	];
	expect(options.map(({ textContent }) => textContent)).toEqual([
		'Kies een thema',
		'Schulden',
		'Schimmel in huis',
		'Bij de dokter'
	]);
});

test('A theme without stories says so and leads back', async () => {
	await show({ ...reading, read: { n: 0, texts: [], stories: [] } });
	await expect.element(page.getByRole('heading', { name: 'Hier ligt geen verhaal' })).toBeVisible();
});

test.each(['light', 'dark'] as const)('axe finds no barrier in %s', async (scheme) => {
	await asSeenWith(scheme);
	const { screen } = await show();
	await page.getByRole('checkbox', { name: /Kies ‘Verhaal 1’/ }).click();
	const { violations } = await axe.run(screen.container);
	expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
