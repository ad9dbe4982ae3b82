import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import staff from '#lib/i18n/locales/nl/staff.json' with { type: 'json' };
import words from '#lib/i18n/locales/nl/themes.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import { testServer } from './desk-test-server.ts';
import ProposalView from './ProposalView.svelte';
import type { ProposedTheme } from './view.ts';

const say = sayer({ ...staff, ...words }, 'nl');
const one = (cluster: number, name: string, change: Partial<ProposedTheme>): ProposedTheme => ({
	...{ cluster, name, theme: `theme-${cluster}`, terms: [name], stays: 20, comes: 0, goes: 0 },
	...change
});
const proposed = [
	one(0, 'Schulden', {}),
	one(1, 'Huis', { comes: 4, goes: 1 }),
	one(2, 'Vervoer', { theme: null, stays: 0, comes: 12 })
];

async function show(mayEdit = true) {
	const { server, editing } = testServer();
	const props = {
		...{ runId: 'run-2', proposed, mayEdit, base: '/onderzoek/demo/themas', say },
		editing: editing()
	};
	const screen = await render(ProposalView, props);
	server.refresh = () => void screen.rerender({ ...props, proposed: [] });
	return { screen, server };
}

test('Per theme one sees whether it is new, the same or different, and how many come and go', async () => {
	const { screen } = await show();
	const rows = [...screen.container.querySelectorAll('li')].map((row) =>
		(row.textContent ?? '').replace(/\s+/g, ' ')
	);
	expect(rows[0]).toMatch(/Schulden.*blijft gelijk.*20 verhalen blijven/);
	expect(rows[1]).toMatch(/Huis.*verandert.*4 verhalen komen erbij · 1 verhaal gaat eruit/);
	expect(rows[2]).toMatch(/Vervoer.*nieuw.*12 verhalen komen erbij/);
	expect((await axe.run(screen.container)).violations.map(({ id }) => id)).toEqual([]);
});

test('Only what is ticked is taken over, and that can be taken back', async () => {
	const { server } = await show();
	await page.getByRole('checkbox', { name: 'Huis' }).click();
	await page.getByRole('button', { name: 'Neem over wat is aangevinkt' }).click();
	const status = page.getByRole('status').first();
	await expect.element(status).toMatchTextContent("2 thema's zijn overgenomen.");
	expect(server.asked).toEqual([
		{ method: 'POST', path: '/runs/run-2', body: { clusters: [0, 2] } }
	]);
	await expect
		.element(page.getByRole('heading', { name: /niets meer om over te nemen/ }))
		.toBeVisible();
	await page.getByRole('button', { name: 'Maak ongedaan' }).click();
	await expect
		.poll(() => server.asked[1])
		.toMatchObject({ method: 'DELETE', path: '/edits/edit-1' });
});

test('Taking nothing over sets the proposal aside', async () => {
	const { server } = await show();
	await page.getByRole('button', { name: 'Neem niets over' }).click();
	await expect.element(page.getByText(/^Het voorstel is weggelegd/).first()).toBeVisible();
	expect(server.asked).toEqual([{ method: 'DELETE', path: '/runs/run-2', body: null }]);
});

test('Who reads no texts decides nothing', async () => {
	const { screen } = await show(false);
	expect(screen.container.querySelectorAll('input, button')).toHaveLength(0);
	await expect.element(page.getByText('Vervoer', { exact: true })).toBeVisible();
});
