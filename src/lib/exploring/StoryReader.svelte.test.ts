import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import charts from '#lib/i18n/locales/nl/charts.json' with { type: 'json' };
import explore from '#lib/i18n/locales/nl/explore.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import { questions, told, TestStudy } from './explorer-test-study.ts';
import { Exploring } from './exploring.svelte.ts';
import { StoryShelf } from './story-shelf.svelte.ts';
import StoryReader from './StoryReader.svelte';

const say = sayer({ ...charts, ...explore }, 'nl');

const first = told('een', {
	T1: { state: 'answered', weights: [0.7, 0.2, 0.1] },
	D1: { state: 'answered', position: 0.95 },
	S1: { state: 'answered', stones: { team: [0.8, 0.9] } },
	K5: { state: 'answered', options: ['partly'] }
});
const arabic = told(
	'twee',
	{ T1: { state: 'notApplicable' }, D1: { state: 'skipped' } },
	{
		language: 'ar'
	}
);

async function read(row = 0) {
	const study = new TestStudy([first, arabic]);
	const explorer = new Exploring({
		slug: 'small',
		fetch: study.fetch,
		search: () => [],
		turn: () => {}
	});
	await explorer.refresh();
	const shelf = new StoryShelf(explorer, 'open');
	await shelf.open(row);
	const screen = await render(StoryReader, { shelf, questions, say });
	return { screen, shelf, study, explorer };
}

test('The story stands beside what its teller chose, in pictures and in words', async () => {
	const { screen } = await read();
	await expect.element(page.getByRole('dialog', { name: 'Verhaal een' })).toBeVisible();
	await expect.element(page.getByText('De woorden van een.')).toBeVisible();
	for (const said of [
		'Vooral ‘label a’, een beetje ‘label b’',
		'Helemaal ‘label high’',
		'label team: x hoog, y hoog',
		'voor een deel',
		'Onderzoekers mogen dit verhaal lezen. Zonder naam mag het op een kaartje in een bijeenkomst.',
		'week 1, 2025 · Nederlands · verzonnen'
	]) {
		await expect.element(page.getByText(said, { exact: true })).toBeVisible();
	}
	expect(screen.container.querySelectorAll('dd svg')).toHaveLength(2);
});

test('An answer that is not there is said with its reason, in words', async () => {
	await read(1);
	for (const said of ['Past niet bij dit verhaal', 'Overgeslagen', 'Niet gevraagd']) {
		await expect.element(page.getByText(said).first()).toBeVisible();
	}
});

test('Arrow keys go to the next and the previous story, which has its own language', async () => {
	const { shelf } = await read();
	await userEvent.keyboard('{ArrowRight}');
	const text = page.getByText('De woorden van twee.');
	await expect.element(text).toHaveAttribute('lang', 'ar');
	await expect.element(text).toHaveAttribute('dir', 'auto');
	await expect.element(page.getByRole('button', { name: 'Volgende' })).toBeDisabled();
	await userEvent.keyboard('{ArrowLeft}');
	await expect.element(page.getByText(/^1 van 2/)).toBeVisible();
	expect(shelf.at).toBe(0);
	await page.getByRole('button', { name: 'Volgende' }).click();
	await expect.element(page.getByText(/^2 van 2/)).toBeVisible();
	await expect.element(page.getByRole('heading', { name: 'Verhaal twee' })).toHaveFocus();
});

test('Escape closes the reader', async () => {
	const { shelf } = await read();
	await userEvent.keyboard('{Escape}');
	await expect.poll(() => shelf.reading).toBeUndefined();
});

test('A story that was withdrawn while it was read is gone, and that is said', async () => {
	const { study, explorer } = await read();
	study.stories = [arabic];
	await explorer.refresh();
	await expect.element(page.getByRole('alert')).toBeVisible();
	expect(document.body.textContent).toContain('Dit verhaal is er niet meer.');
	expect(document.body.textContent).not.toContain('De woorden van een.');
});
