import { expect, test } from 'vitest';
import type { KindOf } from '#lib/frameworks/model.ts';
import type { Answer } from '#lib/signifiers/answer.ts';
import { ask, barriers } from '../test-question.ts';
import ChoiceInput from './ChoiceInput.svelte';

const options = ['blij', 'trots', 'bang', 'boos'].map((id) => ({ id, label: id }));
const many: KindOf<'choice'> = {
	kind: 'choice',
	id: 'K1',
	part: 'signifier',
	label: 'Hoe voelt u zich?',
	options,
	max: 2
};
const single: KindOf<'choice'> = { ...many, id: 'K5', max: 1 };
const two: Answer = { state: 'answered', options: ['blij', 'bang'] };

test('Nothing is chosen before the first touch', async () => {
	const { screen } = await ask(ChoiceInput, many);
	expect(screen.container.querySelectorAll('input:checked')).toHaveLength(0);
	await expect.element(screen.getByRole('status')).toHaveTextContent('Kies er hoogstens 2.');
});

test('Of a single choice the last one counts', async () => {
	const { screen, given } = await ask(ChoiceInput, single);
	await screen.getByRole('radio', { name: 'trots' }).click();
	await screen.getByRole('radio', { name: 'bang' }).click();
	expect(given).toEqual([
		{ state: 'answered', options: ['trots'], input: 'choice' },
		{ state: 'answered', options: ['bang'], input: 'choice' }
	]);
});

test('More answers are added, taken away, and none left is no answer', async () => {
	const { screen, given } = await ask(ChoiceInput, many);
	await screen.getByRole('checkbox', { name: 'bang' }).click();
	await screen.getByRole('checkbox', { name: 'blij' }).click();
	await screen.getByRole('checkbox', { name: 'bang' }).click();
	await screen.getByRole('checkbox', { name: 'blij' }).click();
	const answered = (...chosen: string[]) => ({
		state: 'answered',
		options: chosen,
		input: 'choice'
	});
	expect(given).toEqual([answered('bang'), answered('bang', 'blij'), answered('blij'), undefined]);
});

test('One answer too many is refused in words, and the others stay', async () => {
	const { screen, given } = await ask(ChoiceInput, many, two);
	await screen.getByRole('checkbox', { name: 'boos' }).click();
	expect(given).toEqual([]);
	await expect.element(screen.getByRole('checkbox', { name: 'boos' })).not.toBeChecked();
	await expect.element(screen.getByRole('checkbox', { name: 'bang' })).toBeChecked();
	await expect
		.element(screen.getByRole('status'))
		.toHaveTextContent('U koos er al 2. Wilt u een andere? Haal er dan eerst een weg.');
});

test('"Does not fit" replaces what was chosen, and clearing gives no answer', async () => {
	const { screen, given } = await ask(ChoiceInput, many, two);
	await screen.getByRole('checkbox', { name: 'Past niet bij mijn verhaal' }).click();
	await expect.element(screen.getByRole('checkbox', { name: 'blij' })).not.toBeChecked();
	await screen.getByRole('button', { name: 'Wis' }).click();
	expect(given).toEqual([{ state: 'notApplicable' }, undefined]);
	await expect.poll(() => screen.container.querySelectorAll('input:checked').length).toBe(0);
});

test('A question about the person always fits', async () => {
	const { screen } = await ask(ChoiceInput, { ...single, part: 'person' });
	expect(screen.getByText('Past niet bij mijn verhaal').query()).toBeNull();
});

test('axe finds no barrier', async () => {
	const { screen } = await ask(ChoiceInput, many, two);
	expect(await barriers(screen.container)).toEqual([]);
});
