import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { KindOf } from '#lib/frameworks/model.ts';
import type { Answer } from '#lib/signifiers/answer.ts';
import { ask, barriers } from '../test-question.ts';
import StonesInput from './StonesInput.svelte';
import { stonePlace } from './stones-layout.ts';

const question: KindOf<'stones'> = {
	kind: 'stones',
	id: 'S1',
	part: 'signifier',
	label: 'Wie hoort erin?',
	stones: [
		{ id: 'team', label: 'Buurtteam' },
		{ id: 'city', label: 'Gemeente' }
	],
	axes: [
		{ id: 'reach', low: 'moeilijk', high: 'makkelijk' },
		{ id: 'help', low: 'weinig', high: 'veel' }
	]
};
const one: Answer = { state: 'answered', stones: { team: [0.5, 0.5] } };
const lying = (x: number, y: number) => [expect.closeTo(x, 1.7), expect.closeTo(y, 1.7)];

function spot(canvas: HTMLElement, x: number, y: number) {
	const [left, top] = stonePlace([x, y]);
	return { x: left * canvas.clientWidth, y: top * canvas.clientHeight };
}

beforeEach(() => page.viewport(1024, 768));
afterEach(() => document.documentElement.removeAttribute('dir'));

test('Before the first touch every stone lies aside and nothing is chosen', async () => {
	const { screen } = await ask(StonesInput, question);
	expect(screen.container.querySelectorAll('.lying, input:checked')).toHaveLength(0);
	await expect.element(screen.getByRole('button', { name: 'Gemeente' })).toBeVisible();
});

test.each([['ltr'], ['rtl']])(
	'A stone and then a place are tapped, in a %s page alike',
	async (dir) => {
		document.documentElement.dir = dir;
		const { screen, part, last } = await ask(StonesInput, question);
		await screen.getByRole('button', { name: 'Gemeente' }).click();
		await expect
			.element(screen.getByRole('status'))
			.toHaveTextContent('U heeft Gemeente vast. Tik op een plek, of gebruik de pijltjes.');
		const canvas = part('.canvas');
		await userEvent.click(canvas, { position: spot(canvas, 0.2, 0.9) });
		expect(last()).toEqual({ state: 'answered', stones: { city: lying(0.2, 0.9) }, input: 'tap' });
		await expect
			.element(screen.getByRole('status'))
			.toHaveTextContent('Gemeente ligt bij: moeilijk, veel.');
	}
);

test('A stone is dragged onto the canvas and off it again', async () => {
	const { screen, part, last } = await ask(StonesInput, question);
	const stone = screen.getByRole('button', { name: 'Buurtteam' });
	const canvas = part('.canvas');
	await userEvent.dragAndDrop(stone, canvas, { targetPosition: spot(canvas, 0.75, 0.25) });
	expect(last()).toEqual({ state: 'answered', stones: { team: lying(0.75, 0.25) }, input: 'drag' });
	await userEvent.dragAndDrop(part('.lying svg'), part('.ends'));
	expect(last()).toBeUndefined();
});

test('Enter picks a stone up, arrow keys move it and Delete puts it back', async () => {
	const { screen, last } = await ask(StonesInput, question);
	await userEvent.keyboard('{Tab}{ArrowRight}');
	expect(last()).toBeUndefined();
	await userEvent.keyboard('{Enter}{ArrowRight}{ArrowUp}');
	expect(last()).toEqual({ state: 'answered', stones: { team: lying(0.55, 0.55) }, input: 'key' });
	await expect.element(screen.getByRole('button', { name: /^Buurtteam/ })).toHaveFocus();
	await userEvent.keyboard('{Delete}');
	expect(last()).toBeUndefined();
});

test('The empty home of a stone fetches it back', async () => {
	const { screen, last, given } = await ask(StonesInput, question, one);
	await screen.getByRole('button', { name: 'Leg terug: Buurtteam' }).click();
	expect(given).toHaveLength(1);
	expect(last()).toBeUndefined();
});

test('The list puts a stone in the middle of a quadrant and keeps the others', async () => {
	const { screen, last } = await ask(StonesInput, question, one);
	await screen.getByText('Liever kiezen uit een lijst?').click();
	const list = screen.getByRole('group', { name: 'Gemeente' });
	await list.getByRole('radio', { name: 'moeilijk, veel' }).click();
	expect(last()).toEqual({
		state: 'answered',
		stones: { team: [0.5, 0.5], city: [0.25, 0.75] },
		input: 'choice'
	});
	const radios = [...list.element().querySelectorAll<HTMLInputElement>('input')];
	expect(radios.map(({ name, value }) => `${name}=${value}`)).toEqual([
		'S1.city=none',
		'S1.city=left-low',
		'S1.city=right-low',
		'S1.city=left-high',
		'S1.city=right-high'
	]);
});

test('"Does not fit" is an answer of its own, and clearing gives none', async () => {
	const { screen, last, given } = await ask(StonesInput, question, one);
	await screen.getByRole('radio', { name: 'Past niet bij mijn verhaal' }).click();
	expect(last()).toEqual({ state: 'notApplicable' });
	await screen.getByRole('button', { name: 'Wis' }).click();
	expect(given).toHaveLength(2);
	expect(last()).toBeUndefined();
});

test('axe finds no barrier, empty or with a stone on the canvas', async () => {
	const { screen } = await ask(StonesInput, question);
	expect(await barriers(screen.container)).toEqual([]);
	await screen.rerender({ answer: one });
	await screen.getByText('Liever kiezen uit een lijst?').click();
	expect(await barriers(screen.container)).toEqual([]);
});
