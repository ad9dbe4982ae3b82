import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, test } from 'vitest';
import patterns from '#lib/i18n/locales/nl/patterns.json' with { type: 'json' };
import { row, showFound, triad } from './show-test-patterns.ts';

beforeEach(() => page.viewport(1440, 900));

test('A mark is one of four, and goes away when it is chosen again', async () => {
	const { server } = await showFound();
	const marks = row(triad).getByRole('group', { name: 'Bijzonder?' });
	const pressed = () => marks.getByRole('button', { pressed: true }).elements();
	await expect
		.element(marks.getByRole('button', { name: 'misschien' }))
		.toHaveAttribute('aria-pressed', 'true');
	await expect.element(row(triad).getByText('Andere onderzoekers: 2 × ja, 1 × nee')).toBeVisible();
	await marks.getByRole('button', { name: 'dubbel' }).click();
	expect(pressed().map((button) => button.textContent.trim())).toEqual(['dubbel']);
	await userEvent.keyboard('{Enter}');
	expect(pressed()).toEqual([]);
	expect(server.posted).toEqual([
		{ a: 'T1', b: 'K5', mark: 'double' },
		{ a: 'T1', b: 'K5', mark: null }
	]);
});

test('A mark that is not kept goes back to what it was, and that is said', async () => {
	const { server } = await showFound();
	server.keepsMarks = false;
	await row(triad).getByRole('button', { name: 'nee' }).click();
	await expect.element(row(triad).getByRole('alert')).toHaveTextContent(patterns['mark.failed']);
	await expect
		.element(row(triad).getByRole('button', { name: 'misschien' }))
		.toHaveAttribute('aria-pressed', 'true');
});

test('Who may not mark sees what others said and nothing to press', async () => {
	await showFound({ mayMark: false });
	await expect.element(row(triad).getByText(/2 × ja/)).toBeVisible();
	expect(page.getByRole('group', { name: 'Bijzonder?' }).elements()).toEqual([]);
});
