import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import words from '#lib/i18n/locales/nl/exchange.json' with { type: 'json' };
import staff from '#lib/i18n/locales/nl/staff.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import DraftPage from './DraftPage.svelte';
import type { DraftView } from './import/desk.ts';
import { shown } from './import/mapped-test-questions.ts';

const say = sayer({ ...staff, ...words }, 'nl');
const oddity = { code: 'clamped', about: 'De kennis', message: '', times: 1, rows: [5] };
const draft: DraftView = {
	id: 'd',
	fileName: 'lijst.csv',
	format: 'csv',
	columns: [
		{ name: 'nr', samples: ['1', '2', '', '4', '5'], target: 'id' },
		{ name: 'schuif', samples: ['20'], target: 'D1:position' }
	],
	questions: shown,
	scales: [{ label: 'De kennis', scale: 100 }],
	level: 1,
	newIds: false,
	partial: false,
	report: { read: 2, made: 2, known: 0, warnings: [oddity], refusals: [], isDryRun: true },
	problem: null
};
const shownWith = (more: Partial<DraftView>) =>
	render(DraftPage, { draft: { ...draft, ...more }, isRefused: false, base: '/x', say });

test('every column is chosen by its own name, with what it means now', async () => {
	const { container } = await shownWith({});
	await expect.element(page.getByLabelText('nr', { exact: true })).toHaveValue('id');
	await expect.element(page.getByLabelText('schuif', { exact: true })).toHaveValue('D1:position');
	await expect.element(page.getByText('De kennis: van 0 tot 100')).toBeVisible();
	await expect.element(page.getByText('rij 5')).toBeVisible();
	await expect.element(page.getByRole('button', { name: 'Lees 2 verhalen in' })).toBeVisible();
	expect((await axe.run(container)).violations).toEqual([]);
});

test('a refused row stops the whole file until somebody asks for the rest', async () => {
	const report = { ...draft.report!, refusals: [{ ...oddity, code: 'twice', about: '' }] };
	const readIn = page.getByRole('button', { name: /Lees .* in/ });
	const { rerender } = await shownWith({ report });
	await expect.element(readIn).not.toBeInTheDocument();
	await expect.element(page.getByText(/1 rij kan geen verhaal worden/)).toBeVisible();
	await rerender({ draft: { ...draft, report, partial: true } });
	await expect.element(readIn).toBeVisible();
});

test('a file that cannot be read says why', async () => {
	await shownWith({ report: null, problem: 'noTable', columns: null });
	await expect.element(page.getByText('Dit bestand is geen tabel met kolommen.')).toBeVisible();
});
