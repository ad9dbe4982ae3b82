import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { barriers } from '#lib/charts/test-question.ts';
import { triad } from '../test-shows.ts';
import { say } from '../test-words.ts';
import PlacePrediction from './PlacePrediction.svelte';

type Places = readonly (readonly number[])[];

async function predict(own: Places = []) {
	document.body.className = 'vp-teller';
	const sent: Places[] = [];
	const onsend = (places: Places) => void sent.push(places);
	const { container } = await render(PlacePrediction, {
		question: triad,
		dots: 2,
		own,
		say,
		onsend
	});
	return { sent, container };
}

test('two dots are placed from the list, by keyboard, and sent together', async () => {
	const { sent, container } = await predict();
	await expect.element(page.getByRole('button', { name: /^Verstuur/ })).toBeDisabled();
	await page.getByText('Liever kiezen uit een lijst?').click();
	await page.getByRole('radio', { name: /Vooral ‘Gelijke regels/ }).click();
	await page.getByRole('button', { name: /^Stip 2/ }).click();
	(page.getByRole('button', { name: /^Begin in het midden/ }).element() as HTMLElement).focus();
	await userEvent.keyboard('{Home}');
	await expect
		.element(page.getByRole('button', { name: /^Stip 2/ }))
		.toHaveTextContent('Stip 2 ligt er');
	await page.getByRole('button', { name: 'Verstuur 2 stippen' }).click();
	expect(sent).toEqual([
		[
			[0.8, 0.1, 0.1],
			[1 / 3, 1 / 3, 1 / 3]
		]
	]);
	expect(await barriers(container)).toEqual([]);
});

test('a dot can be taken away again, and nothing on it speaks of a story of one’s own', async () => {
	const { sent, container } = await predict([
		[0.8, 0.1, 0.1],
		[0.1, 0.1, 0.8]
	]);
	await page.getByRole('radio', { name: 'Geen stip' }).click();
	await page.getByRole('button', { name: 'Verstuur 1 stip', exact: true }).click();
	expect(sent).toEqual([[[0.1, 0.1, 0.8]]]);
	expect(container.textContent).not.toContain('mijn verhaal');
});
