import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { nothingAnswered } from './answered.ts';
import { draw, observation, say } from './meaning-test-views.ts';
import NewObservation from './NewObservation.svelte';

const props = {
	...{ seen: observation.seen, draw, answered: nothingAnswered, say },
	kept: [['chart', 'K5'] as [string, string], ['K5', 'solved'] as [string, string]]
};

test('whoever writes something down is asked plainly how somebody else could read it', async () => {
	const { container } = await render(NewObservation, props);
	for (const name of ['Wat ziet u?', 'Hoe leest u dit?', 'Hoe kan iemand anders dit lezen?']) {
		await expect.element(page.getByRole('textbox', { name })).toBeVisible();
	}
	expect(page.getByRole('radio', { checked: true }).elements()).toEqual([]);
	expect((await axe.run(container)).violations).toEqual([]);
});

test('the drawn stories say from how many they were drawn and with which number', async () => {
	await render(NewObservation, props);
	const said = '2 verhalen, getrokken uit 12 die u mag lezen. Lotnummer 7.';
	await expect.element(page.getByText(said)).toBeVisible();
	await expect.element(page.getByRole('heading', { name: 'De inloop' })).toBeVisible();
});

test('another draw keeps the chart and the filter', async () => {
	await render(NewObservation, props);
	const others = page.getByRole('link', { name: 'Trek andere verhalen' });
	await expect.element(others).toHaveAttribute('href', '?chart=K5&K5=solved&trek=&aantal=2&zaad=8');
	await page.getByText('Kies zelf waaruit en hoeveel').click();
	const form = page.getByRole('combobox', { name: 'Waaruit?' }).element().closest('form');
	expect([...new FormData(form!)]).toEqual([
		...props.kept,
		['trek', ''],
		['aantal', '2'],
		['zaad', '7']
	]);
});

test('a form that was refused keeps every word and names the field', async () => {
	const answered = {
		done: null,
		issues: [
			{ path: 'strength', code: 'choose', message: '' },
			{ path: 'second', code: 'sameReading', message: '' }
		],
		values: { saw: 'Veel regels.', strength: '', first: 'Regels.', second: 'regels' }
	};
	await render(NewObservation, { ...props, answered });
	await expect
		.element(page.getByRole('textbox', { name: 'Wat ziet u?' }))
		.toHaveValue('Veel regels.');
	const wrong = page.getByRole('alert').getByRole('link').elements();
	expect(wrong.map((link) => link.getAttribute('href'))).toEqual(['#strength', '#second']);
});
