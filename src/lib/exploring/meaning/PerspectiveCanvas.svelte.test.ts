import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { nothingAnswered } from './answered.ts';
import { reading, say } from './meaning-test-views.ts';
import type { CanvasView } from './model.ts';
import PerspectiveCanvas from './PerspectiveCanvas.svelte';

const canvas: CanvasView = {
	study: { slug: 'demo', name: 'Demo', invented: true },
	mayWrite: true,
	perspectives: [
		{ id: 'p1', name: 'Regels' },
		{ id: 'p2', name: 'Nabijheid' }
	],
	readings: [
		{
			...reading('r1', 'Regels helpen.'),
			observationId: 'o1',
			saw: 'Veel regels.',
			perspectiveId: null
		},
		{
			...reading('r2', 'Toeval.', false),
			observationId: 'o1',
			saw: 'Veel regels.',
			perspectiveId: 'p1'
		}
	],
	moves: [{ at: new Date('2026-11-21T10:00:00Z'), who: 'Bo', text: 'Toeval.', to: 'Regels' }]
};

function props(change: Partial<CanvasView> = {}) {
	const sent: [string, string][][] = [];
	const smooth = (form: HTMLFormElement) => {
		const send = (event: Event) => {
			event.preventDefault();
			const values = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
			sent.push([[form.getAttribute('action') ?? '', ''], ...(values as [string, string][])]);
		};
		form.addEventListener('submit', send);
		return () => form.removeEventListener('submit', send);
	};
	const base = '/onderzoek/demo/duiding';
	const shown = { canvas: { ...canvas, ...change }, answered: nothingAnswered, base, smooth };
	return { sent, shown: { ...shown, language: 'nl', say } };
}

test('each reading lies in its perspective, and everybody sees who moved what last', async () => {
	const { container } = await render(PerspectiveCanvas, props().shown);
	const rules = page.getByRole('region', { name: 'Regels' });
	await expect.element(rules.getByText('1 lezing')).toBeVisible();
	await expect.element(rules.getByRole('article', { name: 'Toeval.' })).toBeVisible();
	await expect
		.element(page.getByRole('log').getByText(/Bo zette ‘Toeval\.’ bij ‘Regels’/))
		.toBeVisible();
	expect((await axe.run(container)).violations).toEqual([]);
});

test('a reading is moved with its menu by keyboard, and nothing moves while one is choosing', async () => {
	const { sent, shown } = props();
	await render(PerspectiveCanvas, shown);
	const card = page.getByRole('article', { name: 'Regels helpen.' });
	const menu = card.getByRole('combobox', { name: 'Zet bij' });
	menu.element().focus();
	await userEvent.keyboard('N');
	await expect.element(menu).toHaveValue('p2');
	expect(sent).toEqual([]);
	await userEvent.keyboard('{Tab}{Enter}');
	expect(sent).toEqual([
		[
			['?/verplaats', ''],
			['reading', 'r1'],
			['to-r1', 'p2']
		]
	]);
});

test('a reading that somebody moves keeps the focus of who was on it', async () => {
	const { shown } = props();
	const { rerender } = await render(PerspectiveCanvas, shown);
	const menu = page.getByRole('article', { name: 'Regels helpen.' }).getByRole('combobox');
	menu.element().focus();
	const moved = canvas.readings.map((one) => ({ ...one, perspectiveId: 'p2' }));
	await rerender({ canvas: { ...canvas, readings: moved } });
	const column = page.getByRole('region', { name: 'Nabijheid' });
	await expect.element(column.getByRole('article', { name: 'Regels helpen.' })).toBeVisible();
	await expect.element(menu).toHaveFocus();
});

test('a reading that is dragged to a perspective goes the same way', async () => {
	const { sent, shown } = props();
	await render(PerspectiveCanvas, shown);
	const target = page.getByRole('region', { name: 'Nabijheid' });
	await page.getByRole('article', { name: 'Toeval.' }).dropTo(target, {
		sourcePosition: { x: 20, y: 20 }
	});
	expect(sent.map((values) => values.at(-1))).toEqual([['to-r2', 'p2']]);
});

test('who only looks can move nothing', async () => {
	await render(PerspectiveCanvas, props({ mayWrite: false }).shown);
	await expect.element(page.getByText('Regels helpen.')).toBeVisible();
	expect(page.getByRole('combobox').elements()).toEqual([]);
	expect(page.getByRole('button').elements()).toEqual([]);
});
