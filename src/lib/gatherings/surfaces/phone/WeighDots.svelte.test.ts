import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { barriers } from '#lib/charts/test-question.ts';
import type { Dots } from '../../scene.ts';
import { outcomes } from '../test-shows.ts';
import { say } from '../test-words.ts';
import WeighDots from './WeighDots.svelte';

async function weigh(own: Dots = {}) {
	const sent: Dots[] = [];
	const props = { outcomes, dots: 3, own, say, onsend: (dots: Dots) => void sent.push(dots) };
	const screen = await render(WeighDots, props);
	const more = page.getByRole('button', { name: 'Stip erbij' });
	return { sent, more, container: screen.container };
}

test('says how many dots are left, gives no more than there are, and sends what was given', async () => {
	const { sent, more, container } = await weigh();
	await expect.element(page.getByRole('status')).toHaveTextContent('U heeft nog 3 stippen.');
	for (const at of [0, 0, 2]) await more.nth(at).click();
	await expect.element(page.getByRole('status')).toHaveTextContent('U heeft nog 0 stippen.');
	await expect.element(more.nth(4)).toHaveAttribute('aria-disabled', 'true');
	// A person can still press it: it must do nothing then.
	more
		.nth(4)
		.element()
		.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	await page.getByRole('button', { name: 'Verstuur 3 stippen' }).click();
	expect(sent).toEqual([{ 'outcome-0': 2, 'outcome-2': 1 }]);
	expect(await barriers(container)).toEqual([]);
});

test('starts from what was sent before, and a dot can be taken back', async () => {
	const { sent } = await weigh({ 'outcome-1': 2 });
	await page.getByRole('button', { name: 'Stip eraf' }).nth(1).click();
	await page.getByRole('button', { name: 'Verstuur 1 stip', exact: true }).click();
	expect(sent).toEqual([{ 'outcome-1': 1 }]);
});

test('its buttons are at least 44 pixels on each side on a phone', async () => {
	await page.viewport(390, 844);
	const { more } = await weigh();
	const { width, height } = more.first().element().getBoundingClientRect();
	expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
});
