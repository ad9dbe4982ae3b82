import axe from 'axe-core';
import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import staff from '#lib/i18n/locales/nl/staff.json' with { type: 'json' };
import texts from '#lib/i18n/locales/nl/theme-texts.json' with { type: 'json' };
import words from '#lib/i18n/locales/nl/themes.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import { testServer } from './desk-test-server.ts';
import { debt, desk, reading } from './desk-test-views.ts';
import { DeskEditing } from './editing.svelte.ts';
import ReadingView from './ReadingView.svelte';
import { ThemeSearch } from './theme-search.svelte.ts';
import ThemesDesk from './ThemesDesk.svelte';

const say = sayer({ ...staff, ...words, ...texts }, 'nl');
const base = '/onderzoek/demo/themas';
const search = '?soort=veranderstatements';
const hrefOf = (name: string | RegExp) =>
	page.getByRole('link', { name }).element().getAttribute('href');

async function showDesk(kinds: readonly ('story' | 'statement')[]) {
	const { server, editing } = testServer();
	const props = {
		...{ base, say, isInvented: false, language: 'nl', onproposal: () => {} },
		desk: { ...desk, textKind: kinds.at(-1)! },
		kinds: kinds.map((kind) => ({ kind, n: 42 })),
		beside: { examples: {}, alike: [] },
		editing: editing(),
		search: new ThemeSearch({ slug: 'demo', fetch: server.fetch, onfound: () => {} })
	};
	return render(ThemesDesk, props);
}

test('a study with one kind of texts has nothing to choose, and plain addresses', async () => {
	await showDesk(['story']);
	expect(page.getByRole('navigation', { name: "Waarover gaan de thema's?" }).elements()).toEqual(
		[]
	);
	expect(hrefOf('Schulden')).toBe(`${base}/debt`);
	expect(hrefOf("Thema's en antwoorden")).toBe(`${base}/kruis`);
});

test('with more kinds one chooses, and every page below is about what was chosen', async () => {
	const { container } = await showDesk(['story', 'statement']);
	const chosen = page.getByRole('link', { name: 'Veranderstatements 42' });
	await expect.element(chosen).toHaveAttribute('aria-current', 'page');
	expect(hrefOf('Verhalen 42')).toBe(base);
	expect(hrefOf('Schulden')).toBe(`${base}/debt${search}`);
	expect(hrefOf('Lees ze en geef ze een plek')).toBe(`${base}/geen${search}`);
	expect(hrefOf('Zijn jullie het eens?')).toBe(`${base}/samen${search}`);
	expect(hrefOf('Verslag en bestanden')).toBe(`${base}/uit/verslag${search}`);
	// Nobody answered a question with a statement.
	expect(page.getByRole('link', { name: "Thema's en antwoorden" }).elements()).toEqual([]);
	expect((await axe.run(container)).violations).toEqual([]);
});

test('texts are read by lot on demand: the number is told, pages keep it, another order has another', async () => {
	const { editing } = testServer();
	const props = {
		...{ page: reading, isInvented: false, base, language: 'nl', say, nextLot: 77 },
		...{ kind: 'statement' as const, editing: editing(true) },
		answers: createRawSnippet(() => ({ render: () => '<p></p>' }))
	};
	const { rerender, container } = await render(ReadingView, props);
	expect(page.getByText(/lotnummer/).elements()).toEqual([]);
	expect(hrefOf('door het lot')).toBe(`${search}&volgorde=drawn&lot=77`);
	await rerender({ page: { ...reading, theme: debt, order: 'drawn', lot: 41 }, nextLot: 78 });
	await expect.element(page.getByText(/lotnummer 41/)).toBeVisible();
	expect(hrefOf('Volgende 20')).toBe(`${search}&volgorde=drawn&lot=41&vanaf=20`);
	expect(hrefOf('andere volgorde')).toBe(`${search}&volgorde=drawn&lot=78`);
	expect(hrefOf('duidelijkste eerst')).toBe(search);
	expect((await axe.run(container)).violations).toEqual([]);
});

test('what a person does is sent to the desk of these texts', async () => {
	const { server, editing } = testServer();
	await editing().edit({ kind: 'pin', theme: 'debt' }, { place: 'p', text: '' });
	const ofStatements = new DeskEditing({
		...{ slug: 'demo', kind: 'statement', fetch: server.fetch },
		refresh: async () => {}
	});
	await ofStatements.edit({ kind: 'pin', theme: 'debt' }, { place: 'p', text: '' });
	await ofStatements.ask('/split', { theme: 'debt', k: 2 });
	expect(server.asked.map(({ path, body }) => body ?? path)).toEqual([
		{ payload: { kind: 'pin', theme: 'debt' }, texts: [] },
		{ kind: 'statement', payload: { kind: 'pin', theme: 'debt' }, texts: [] },
		'/split?theme=debt&k=2&kind=statement'
	]);
});
