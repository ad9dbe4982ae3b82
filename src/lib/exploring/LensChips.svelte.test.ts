import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import words from '#lib/i18n/locales/nl/explore.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import LensChips from './LensChips.svelte';

const say = sayer(words, 'nl');
const chips = [
	{ key: 'K5', about: 'Hoe liep het af?', chosen: 'opgelost, voor een deel' },
	{ key: 'week', about: 'In welke week?', chosen: 'week 1, 2025' }
];

test('Each part of the lens is a button that takes it away, and one button takes all', async () => {
	const removed: string[] = [];
	let cleared = 0;
	await render(LensChips, {
		words: chips,
		say,
		onremove: (key) => removed.push(key),
		onclear: () => cleared++
	});
	await page.getByRole('button', { name: /^Haal weg: Hoe liep het af\? opgelost/ }).click();
	await page.getByRole('button', { name: 'Alles wissen' }).click();
	expect([removed, cleared]).toEqual([['K5'], 1]);
});

test('The focus goes to the next chip when one is taken away, never to nowhere', async () => {
	const screen = await render(LensChips, {
		words: chips,
		say,
		onremove: () => {},
		onclear: () => {}
	});
	await userEvent.keyboard('{Tab}{Enter}');
	await expect.element(page.getByRole('button', { name: /week 1, 2025/ })).toHaveFocus();
	await screen.rerender({ words: chips.slice(1) });
	await expect.element(page.getByRole('button', { name: /week 1, 2025/ })).toHaveFocus();
});

test('Without a lens there is a sentence about how to make one', async () => {
	await render(LensChips, { words: [], say, onremove: () => {}, onclear: () => {} });
	await expect.element(page.getByText(words['lens.none'])).toBeVisible();
	expect(page.getByRole('button').elements()).toEqual([]);
});
