import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { KindOf } from '#lib/frameworks/model.ts';
import { ask, barriers } from '../test-question.ts';
import DyadInput from './DyadInput.svelte';

const question: KindOf<'dyad'> = {
	kind: 'dyad',
	id: 'D1',
	part: 'signifier',
	label: 'De kennis was …',
	poles: [
		{ id: 'too-broad', label: 'Te breed' },
		{ id: 'too-narrow', label: 'Te smal' }
	]
};
const answered = (position: number, input: string) => ({
	state: 'answered',
	position: expect.closeTo(position, 1.7),
	input
});
/** A spot on the strip of paper; the line begins 2rem from its ends. */
function spot(strip: HTMLElement, part: number) {
	return { x: 32 + part * (strip.clientWidth - 64), y: strip.clientHeight / 2 };
}

afterEach(() => document.documentElement.removeAttribute('dir'));

test('Before the first touch there is no dot and the range says so', async () => {
	const { screen } = await ask(DyadInput, question);
	expect(screen.container.querySelector('.strip .dot')).toBeNull();
	expect(screen.container.querySelectorAll('input:checked')).toHaveLength(0);
	const range = screen.getByRole('slider', { name: 'Te breed Te smal' });
	await expect.element(range).toHaveAttribute('aria-valuetext', 'nog niet gekozen');
});

test('A tap places the dot and a drag refines it', async () => {
	const { screen, part, last } = await ask(DyadInput, question);
	const strip = part('.touch');
	await userEvent.click(strip, { position: spot(strip, 0.3) });
	expect(last()).toEqual(answered(0.3, 'tap'));
	await expect.element(screen.getByRole('status')).toHaveTextContent('U koos: meer ‘Te breed’.');
	await userEvent.dragAndDrop(strip, strip, {
		sourcePosition: spot(strip, 0.3),
		targetPosition: spot(strip, 0.83)
	});
	expect(last()).toEqual(answered(0.83, 'drag'));
});

test('From right to left the line is mirrored on screen and the stored position is not', async () => {
	document.documentElement.dir = 'rtl';
	const { part, last } = await ask(DyadInput, question);
	const strip = part('.touch');
	await userEvent.click(strip, { position: spot(strip, 0.9) });
	expect(last()).toEqual(answered(0.1, 'tap'));
	const dot = part('.strip .dot').getBoundingClientRect();
	expect(dot.left).toBeGreaterThan(strip.getBoundingClientRect().width / 2);
});

test('Arrow keys move a twentieth, page keys five, Home goes to the end', async () => {
	const { screen, last } = await ask(DyadInput, question);
	await userEvent.keyboard('{Tab}{ArrowRight}');
	expect(last()).toEqual(answered(0.55, 'key'));
	await userEvent.keyboard('{PageUp}');
	expect(last()).toEqual(answered(0.8, 'key'));
	await expect
		.element(screen.getByRole('slider'))
		.toHaveAttribute('aria-valuetext', 'helemaal ‘Te smal’');
	await userEvent.keyboard('{Home}');
	expect(last()).toEqual(answered(0, 'key'));
});

test('The five steps of the list give the positions of decision 22', async () => {
	const { screen, given } = await ask(DyadInput, question);
	await screen.getByText('Liever kiezen uit een lijst?').click();
	const radios = screen.container.querySelectorAll<HTMLInputElement>('.list input');
	for (const radio of radios) await userEvent.click(radio);
	expect([...radios].map(({ name, value }) => name + value)).toEqual(
		['1', '2', '3', '4', '5'].map((value) => `D1${value}`)
	);
	expect(given).toEqual(
		[0.1, 0.3, 0.5, 0.7, 0.9].map((position) => ({ state: 'answered', position, input: 'choice' }))
	);
});

test('"Does not fit" is an answer of its own, and clearing gives none', async () => {
	const { screen, last, given } = await ask(DyadInput, question, {
		state: 'answered',
		position: 0.2
	});
	await screen.getByRole('radio', { name: 'Past niet bij mijn verhaal' }).click();
	expect(last()).toEqual({ state: 'notApplicable' });
	await expect.poll(() => screen.container.querySelector('.strip .dot')).toBeNull();
	await screen.getByRole('button', { name: 'Wis' }).click();
	expect(given).toHaveLength(2);
	expect(last()).toBeUndefined();
});

test('axe finds no barrier, empty or answered', async () => {
	const { screen } = await ask(DyadInput, question);
	expect(await barriers(screen.container)).toEqual([]);
	await screen.getByText('Liever kiezen uit een lijst?').click();
	await screen.getByRole('radio', { name: 'in het midden' }).click();
	expect(await barriers(screen.container)).toEqual([]);
});
