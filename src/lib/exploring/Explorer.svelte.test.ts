import { SvelteURLSearchParams } from 'svelte/reactivity';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import charts from '#lib/i18n/locales/nl/charts.json' with { type: 'json' };
import type { Label } from '#lib/frameworks/model.ts';
import explore from '#lib/i18n/locales/nl/explore.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import type { Answer } from '#lib/signifiers/answer.ts';
import { questions, told, TestStudy, type Told } from './explorer-test-study.ts';
import { Exploring } from './exploring.svelte.ts';
import Explorer from './Explorer.svelte';
import { StoryShelf } from './story-shelf.svelte.ts';

const say = sayer({ ...charts, ...explore }, 'nl');
const solved: Answer = { state: 'answered', options: ['solved'] };
const partly: Answer = { state: 'answered', options: ['partly'] };
const inA: Answer = { state: 'answered', weights: [0.8, 0.1, 0.1] };
const many = Array.from({ length: 12 }, (_, at) =>
	told(String(at), { T1: at < 4 ? inA : { state: 'skipped' }, K5: at % 3 ? solved : partly })
);

type Setting = { isBroken?: boolean; address?: string; themes?: Label[] };

async function show(
	stories: readonly Told[],
	{ isBroken = false, address = '', themes = [] }: Setting = {}
) {
	const study = new TestStudy(stories);
	const search = new SvelteURLSearchParams(address);
	const server = { isBroken };
	const explorer = new Exploring({
		slug: 'small',
		fetch: async (path) =>
			server.isBroken ? new Response(null, { status: 503 }) : study.fetch(path),
		search: () => search,
		turn: (text) => {
			for (const key of [...search.keys()]) search.delete(key);
			for (const [key, value] of new URLSearchParams(text)) search.set(key, value);
		}
	});
	const shelf = new StoryShelf(explorer, 'open');
	const screen = await render(Explorer, {
		page: {
			study: { slug: 'small', name: 'Kleine studie', invented: true },
			questions,
			themes,
			reads: 'open'
		},
		first: { n: stories.length, total: stories.length, page: undefined },
		explorer,
		shelf,
		say
	});
	await explorer.refresh();
	return { screen, study, explorer, server };
}

beforeEach(() => page.viewport(1440, 900));

test('A study without stories says what will come, and shows the first that does', async () => {
	const { study, explorer } = await show([]);
	await expect.element(page.getByText('Er zijn nog geen verhalen')).toBeVisible();
	study.stories = many.slice(0, 1);
	await explorer.refresh();
	await expect.element(page.getByText('Er is 1 nieuw verhaal bij.')).toBeVisible();
	await expect.element(page.getByRole('button', { name: 'Verhaal 0' })).toBeVisible();
});

test('When the server cannot be reached one button tries again', async () => {
	const { server } = await show(many, { isBroken: true });
	await expect.element(page.getByText('De verhalen zijn nu niet te tellen')).toBeVisible();
	server.isBroken = false;
	await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
	await expect.element(page.getByText('12 verhalen', { exact: true }).first()).toBeVisible();
});

test('A bar filters the other charts and the list, its own chart keeps its bars', async () => {
	const { screen } = await show(many);
	await page.getByRole('button', { name: 'voor een deel, 4 verhalen, 33%' }).click();
	await expect.element(page.getByText('4 van 12 verhalen')).toBeVisible();
	await expect
		.element(page.getByRole('button', { name: 'opgelost, 8 verhalen, 67%' }))
		.toBeVisible();
	await expect
		.element(page.getByRole('button', { name: 'Hoek: label a, 2 verhalen' }))
		.toBeVisible();
	await expect
		.poll(() => screen.container.querySelectorAll('aside li').length, { timeout: 3000 })
		.toBe(4);
});

test('A chart out of sight follows as well, in words and picture', async () => {
	await page.viewport(1440, 360);
	const { screen } = await show(many);
	const triad = screen.container.querySelector('#chart-T1')!;
	const dots = () =>
		[...triad.querySelectorAll('.dot')].map((path) => path.getAttribute('d')).join('');
	await page.getByRole('button', { name: 'voor een deel, 4 verhalen, 33%' }).click();
	await expect.poll(() => triad.getBoundingClientRect().bottom).toBeLessThan(0);
	await expect
		.poll(() => triad.querySelector('[data-mark]')?.getAttribute('aria-label'))
		.toBe('Hoek: label a, 2 verhalen');
	await expect.poll(() => dots().split('M').length - 1).toBe(2);
});

test('A theme is a choice by the name that people gave it, and is named in the filter', async () => {
	const themed = Array.from({ length: 20 }, (_, at) =>
		told(String(at), { K5: at % 2 ? solved : partly }, { theme: at < 12 ? 'money' : null })
	);
	const { explorer } = await show(themed, { themes: [{ id: 'money', label: 'Geld tekort' }] });
	await page.getByRole('button', { name: 'Geld tekort, 12 verhalen, 60%' }).click();
	await expect.element(page.getByText('12 van 20 verhalen')).toBeVisible();
	expect(Object.keys(explorer.lens)).toEqual(['theme']);
	await expect
		.element(page.getByRole('button', { name: 'in geen thema, 8 verhalen, 40%' }))
		.toBeVisible();
	await page.getByRole('button', { name: 'Haal weg: Thema Geld tekort' }).click();
	await expect.element(page.getByText('van 20')).not.toBeInTheDocument();
});

test('A study without themes has no chart of them', async () => {
	await show(many);
	await expect.element(page.getByRole('heading', { name: 'In welke taal?' }).first()).toBeVisible();
	expect(page.getByRole('heading', { name: 'Thema' }).elements()).toEqual([]);
});

test('A state is a choice like any other', async () => {
	await show(many);
	await page.getByRole('button', { name: '8 overgeslagen' }).click();
	await expect.element(page.getByText('8 van 12 verhalen')).toBeVisible();
	await page.getByRole('button', { name: /Wat telde mee\? Overgeslagen/ }).click();
	await expect.element(page.getByText('van 12')).not.toBeInTheDocument();
});

test('Nothing that matches is said, with the way back beside it', async () => {
	await show(many, { address: 'K5=solved&T1=z:b' });
	await expect.element(page.getByText('Geen verhaal past bij dit filter')).toBeVisible();
	await page.getByRole('button', { name: 'Alles wissen' }).last().click();
	await expect.element(page.getByText('12 verhalen', { exact: true }).first()).toBeVisible();
});

test('Escape brings a reader of the list back to the chart they came from', async () => {
	await show(many, { address: 'K5=solved' });
	const read = page.getByRole('button', { name: 'Lees deze verhalen' });
	await read.click();
	await expect.element(page.getByRole('heading', { name: 'Verhalen' })).toHaveFocus();
	await userEvent.keyboard('{Escape}');
	await expect.element(read).toHaveFocus();
});
