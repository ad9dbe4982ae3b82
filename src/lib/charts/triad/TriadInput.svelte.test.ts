import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { KindOf } from '#lib/frameworks/model.ts';
import { ask, barriers } from '../test-question.ts';
import TriadInput from './TriadInput.svelte';
import { dotPlace } from './triad-layout.ts';

const question: KindOf<'triad'> = {
	kind: 'triad',
	id: 'T1',
	part: 'signifier',
	label: 'Wat telde mee?',
	corners: [
		{ id: 'rules', label: 'Gelijke regels' },
		{ id: 'need', label: 'Wat nodig was' },
		{ id: 'craft', label: 'Het vakwerk' }
	]
};

type Shares = [number, number, number];
const close = (shares: Shares) => shares.map((share) => expect.closeTo(share, 1.7));
const answered = (shares: Shares, input: string) => ({
	state: 'answered',
	weights: close(shares),
	input
});

function spot(sheet: HTMLElement, shares: Shares) {
	const [x, y] = dotPlace(shares);
	return { x: x * sheet.clientWidth, y: y * sheet.clientHeight };
}

beforeEach(() => page.viewport(1024, 768));
afterEach(() => document.documentElement.removeAttribute('dir'));

test('Before the first touch there is no dot, nothing chosen and nothing to clear', async () => {
	const { screen } = await ask(TriadInput, question);
	expect(screen.container.querySelector('.dot')).toBeNull();
	expect(screen.container.querySelectorAll('input:checked')).toHaveLength(0);
	await expect.element(screen.getByRole('group', { name: 'Wat telde mee?' })).toBeVisible();
	expect(screen.getByRole('button', { name: 'Wis' }).query()).toBeNull();
	await screen.getByText('Meer hulp bij kiezen').click();
	await expect
		.element(screen.getByRole('slider', { name: 'Gelijke regels' }))
		.toHaveAttribute('aria-valuetext', 'nog niet gekozen');
});

test.each([['ltr'], ['rtl']])(
	'A tap places the dot where it fell, in a %s page alike',
	async (dir) => {
		document.documentElement.dir = dir;
		const { screen, part, last } = await ask(TriadInput, question);
		const sheet = part('.touch');
		await userEvent.click(sheet, { position: spot(sheet, [0.1, 0.15, 0.75]) });
		expect(last()).toEqual(answered([0.1, 0.15, 0.75], 'tap'));
		await expect
			.element(screen.getByRole('status'))
			.toHaveTextContent('U koos vooral: ‘Het vakwerk’.');
	}
);

test('A drag refines the dot, and past the edge it stays on the triangle', async () => {
	const { part, last } = await ask(TriadInput, question);
	const sheet = part('.touch');
	const targetPosition = spot(sheet, [0.2, 0.7, 0.1]);
	await userEvent.dragAndDrop(sheet, sheet, {
		sourcePosition: spot(sheet, [0.4, 0.3, 0.3]),
		targetPosition
	});
	expect(last()).toEqual(answered([0.2, 0.7, 0.1], 'drag'));
	await userEvent.click(sheet, { position: { x: 2, y: sheet.clientHeight - 2 } });
	expect(last()).toEqual(answered([0, 1, 0], 'tap'));
});

test('Arrow keys move the dot by a twentieth of a side, starting in the middle', async () => {
	const { screen, last } = await ask(TriadInput, question);
	await userEvent.keyboard('{Tab}{ArrowRight}');
	expect(last()).toEqual(answered([1 / 3, 0.283, 0.383], 'key'));
	await userEvent.keyboard('{PageDown}{PageDown}');
	expect(last()).toMatchObject({ weights: [0, expect.closeTo(0.45, 1), expect.closeTo(0.55, 1)] });
	await userEvent.keyboard('{Home}');
	expect(last()).toEqual(answered([1 / 3, 1 / 3, 1 / 3], 'key'));
	await expect
		.element(screen.getByRole('status'))
		.toHaveTextContent('U koos alle drie, ongeveer evenveel.');
});

test('A range gives one corner its weight and rescales the other two', async () => {
	const { screen, last } = await ask(TriadInput, question, {
		state: 'answered',
		weights: [0.5, 0.3, 0.2]
	});
	await screen.getByText('Meer hulp bij kiezen').click();
	const range = screen.getByRole('slider', { name: 'Gelijke regels' });
	await expect.element(range).toHaveAttribute('aria-valuetext', 'een beetje');
	await range.fill('15');
	expect(last()).toEqual(answered([0.75, 0.15, 0.1], 'range'));
	await expect.element(range).toHaveAttribute('aria-valuetext', 'veel');
});

test('A choice from the list gives the ready weights of decision 22', async () => {
	const { screen, last } = await ask(TriadInput, question);
	await screen.getByText('Liever kiezen uit een lijst?').click();
	await screen.getByRole('radio', { name: 'Evenveel ‘Gelijke regels’ en ‘Wat nodig was’' }).click();
	expect(last()).toEqual({ state: 'answered', weights: [0.45, 0.45, 0.1], input: 'choice' });
});

test('The seven choices and "does not fit" post under the name of the question', async () => {
	const { screen } = await ask(TriadInput, question);
	const radios = [...screen.container.querySelectorAll<HTMLInputElement>('input[type=radio]')];
	expect(new Set(radios.map(({ name }) => name))).toEqual(new Set(['T1']));
	expect(radios.map(({ value }) => value).sort()).toEqual(
		['a', 'ab', 'b', 'bc', 'c', 'ca', 'centre', 'na'].sort()
	);
	const ranges = screen.container.querySelectorAll<HTMLInputElement>('input[type=range]');
	expect([...ranges].map(({ name }) => name)).toEqual(['', '', '']);
});

test('"Does not fit" takes the dot away, and clearing gives no answer at all', async () => {
	const { screen, last, given } = await ask(TriadInput, question, {
		state: 'answered',
		weights: [0.5, 0.3, 0.2]
	});
	await screen.getByRole('radio', { name: 'Past niet bij mijn verhaal' }).click();
	expect(last()).toEqual({ state: 'notApplicable' });
	await expect.poll(() => screen.container.querySelector('.dot')).toBeNull();
	await screen.getByRole('button', { name: 'Wis' }).click();
	expect(given).toHaveLength(2);
	expect(last()).toBeUndefined();
	await expect
		.element(screen.getByRole('status'))
		.toHaveTextContent('Uw antwoord is gewist. U kunt opnieuw kiezen.');
	await expect.element(screen.getByRole('group', { name: 'Wat telde mee?' })).toHaveFocus();
	await expect.poll(() => screen.container.querySelectorAll('input:checked').length).toBe(0);
});

test('axe finds no barrier, empty or answered, folded or open', async () => {
	const { screen } = await ask(TriadInput, question);
	expect(await barriers(screen.container)).toEqual([]);
	await screen.getByText('Meer hulp bij kiezen').click();
	await screen.getByText('Liever kiezen uit een lijst?').click();
	await screen.getByRole('radio', { name: 'Alle drie evenveel' }).click();
	expect(await barriers(screen.container)).toEqual([]);
});

test.each([
	[1024, 768],
	[390, 844]
])('On %i by %i the question fits between a header and a bar', async (width, height) => {
	await page.viewport(width, height);
	const { screen } = await ask(TriadInput, question);
	const need = screen.container.querySelector('.question')?.getBoundingClientRect();
	const last = screen.getByRole('radio', { name: 'Past niet bij mijn verhaal' }).element();
	const used = last.getBoundingClientRect().bottom - (need?.top ?? 0);
	expect(used).toBeLessThan(height - 72 - 96 - 32);
});
