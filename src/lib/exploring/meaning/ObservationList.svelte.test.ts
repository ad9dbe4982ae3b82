import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { nothingAnswered } from './answered.ts';
import { observation, reading, say } from './meaning-test-views.ts';
import type { ObservationView } from './model.ts';
import ObservationList from './ObservationList.svelte';

const base = '/onderzoek/demo/duiding';
const list = (change: Partial<ObservationView> = {}, props: object = {}) => ({
	observations: [{ ...observation, ...change }],
	...{ mayWrite: true, answered: nothingAnswered, base, exploreHref: '/verkennen' },
	...{ language: 'nl', say, ...props }
});

test('an observation shows what was seen, where, how strong, by whom, and why it is not in the report', async () => {
	const { container } = await render(ObservationList, list());
	await expect.element(page.getByRole('heading', { name: observation.saw })).toBeVisible();
	await expect.element(page.getByText(/matig · Aisha, 21 nov 2026, 11:00/)).toBeVisible();
	await expect.element(page.getByText('Hoe liep het af? opgelost')).toBeVisible();
	await expect.element(page.getByText(/Voorzichtig: minder dan 30 verhalen/)).toBeVisible();
	await expect
		.element(page.getByText(/Er is 1 lezing\. Er moeten er minstens 2 zijn\./))
		.toBeVisible();
	const open = page.getByRole('link', { name: 'Open in Verkennen' });
	await expect.element(open).toHaveAttribute('href', observation.seen.href);
	expect((await axe.run(container)).violations).toEqual([]);
});

test('an observation whose stories came or went says how many there were and are', async () => {
	await render(ObservationList, list({ storiesThen: 9 }));
	await expect.element(page.getByText('toen 9 verhalen, nu 12')).toBeVisible();
});

test('with two readings it offers to go into the report, and in it to come out', async () => {
	const readings = [reading('r1', 'Regels helpen.'), reading('r2', 'Toeval.', false)];
	const { rerender } = await render(ObservationList, list({ readings }));
	await expect.element(page.getByText(/Er zijn 2 lezingen, dus het kan\./)).toBeVisible();
	await expect.element(page.getByRole('button', { name: 'Zet in het verslag' })).toBeVisible();
	await rerender(list({ readings, inReport: true }));
	await expect.element(page.getByText('In het verslag.')).toBeVisible();
	await expect.element(page.getByRole('button', { name: 'Haal uit het verslag' })).toBeVisible();
});

test('only one’s own words have a button that takes them away', async () => {
	const readings = [reading('r1', 'Regels helpen.'), reading('r2', 'Toeval.', false)];
	await render(ObservationList, list({ readings, isOwn: false }));
	const buttons = page.getByRole('button', { name: /^Haal/ }).elements();
	expect(buttons.map((button) => button.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
		'Haal weg: Regels helpen.'
	]);
});

test('a refused reading comes back with its words and its sentence, at its own observation', async () => {
	const answered = {
		done: null,
		issues: [{ path: 'reading', code: 'sameReading', message: '' }],
		values: { observation: 'o1', reading: 'regels helpen' }
	};
	await render(ObservationList, list({}, { answered }));
	const wrong = page.getByRole('link', { name: /^Deze lezing staat er al/ });
	await expect.element(wrong).toHaveAttribute('href', '#reading-o1');
	await expect.element(page.getByRole('alert')).toHaveFocus();
	await page.getByText('Voeg een lezing toe').click();
	const field = page.getByRole('textbox', { name: 'Hoe kan iemand anders dit lezen?' });
	await expect.element(field).toHaveValue('regels helpen');
	await expect.element(field).toHaveAttribute('aria-invalid', 'true');
});

test('what was removed can be brought back', async () => {
	const undo = { action: '?/zetTerug', fields: { observation: 'o1' } };
	const answered = { ...nothingAnswered, done: { key: 'observation.removed', undo } };
	const { container } = await render(ObservationList, list({}, { answered, observations: [] }));
	await expect
		.element(page.getByRole('status').getByText('De waarneming is weggehaald.'))
		.toBeVisible();
	await expect.element(page.getByRole('button', { name: 'Maak ongedaan' })).toBeVisible();
	const form = container.querySelector<HTMLFormElement>('form[action="?/zetTerug"]')!;
	expect([...new FormData(form)]).toEqual([['observation', 'o1']]);
});

test('who only looks has nothing to press', async () => {
	await render(ObservationList, list({}, { mayWrite: false }));
	await expect.element(page.getByText('Regels helpen.')).toBeVisible();
	expect(page.getByRole('button').elements()).toEqual([]);
});
