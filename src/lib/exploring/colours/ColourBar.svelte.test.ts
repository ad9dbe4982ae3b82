import axe from 'axe-core';
import { SvelteURLSearchParams } from 'svelte/reactivity';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import charts from '#lib/i18n/locales/nl/charts.json' with { type: 'json' };
import explore from '#lib/i18n/locales/nl/explore.json' with { type: 'json' };
import themeTexts from '#lib/i18n/locales/nl/theme-texts.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import { questions, told, TestStudy } from '../explorer-test-study.ts';
import Explorer from '../Explorer.svelte';
import { Exploring } from '../exploring.svelte.ts';
import { StoryShelf } from '../story-shelf.svelte.ts';

const say = sayer({ ...charts, ...explore, ...themeTexts }, 'nl');
const themes = [
	{ id: 'money', label: 'Geld tekort' },
	{ id: 'rent', label: 'Een huis zoeken' }
];
const stories = Array.from({ length: 30 }, (_, at) =>
	told(
		String(at),
		{
			T1: { state: 'answered', weights: at % 2 ? [0.8, 0.1, 0.1] : [0.1, 0.8, 0.1] },
			D1: { state: 'answered', position: 0.5 },
			S1: { state: 'answered', stones: { team: [0.3, 0.7] } },
			K5: { state: 'answered', options: [at < 20 ? 'solved' : 'partly'] }
		},
		{ theme: at < 15 ? 'money' : at < 25 ? 'rent' : null }
	)
);

async function show(address = '') {
	const study = new TestStudy(stories);
	const search = new SvelteURLSearchParams(address);
	const explorer = new Exploring({
		slug: 'small',
		fetch: (path) => study.fetch(path),
		search: () => search,
		turn: (text) => {
			for (const key of [...search.keys()]) search.delete(key);
			for (const [key, value] of new URLSearchParams(text)) search.set(key, value);
		}
	});
	const screen = await render(Explorer, {
		page: {
			study: { slug: 'small', name: 'Klein', invented: true },
			questions,
			themes,
			reads: 'open'
		},
		first: { n: 30, total: 30, page: undefined },
		...{ explorer, shelf: new StoryShelf(explorer, 'open'), say }
	});
	await explorer.refresh();
	return { screen, search, explorer };
}

beforeEach(() => page.viewport(1440, 900));

const button = page.getByRole('button', { name: 'Kleur naar thema', exact: true });
const marks = (of: Element) =>
	[...of.querySelectorAll('#chart-T1 svg path[style*="fill"]')].map((path) => [
		path.getAttribute('style')?.match(/chart-\d/)?.[0],
		path.getAttribute('d')!.split('M').length - 1
	]);

test('Without colours nothing is drawn or asked for that was not there before', async () => {
	const { screen } = await show();
	await expect.element(button).toHaveAttribute('aria-expanded', 'false');
	expect(screen.container.querySelector('fieldset')).toBeNull();
	expect(screen.container.querySelectorAll('.grey')).toHaveLength(0);
	expect(marks(screen.container)).toEqual([]);
});

test('Themes that are chosen get a colour in triad, dyad and stones, and a legend that counts', async () => {
	const { screen, search } = await show();
	await button.click();
	await page.getByRole('checkbox', { name: 'Geld tekort' }).click();
	await page.getByRole('checkbox', { name: 'Een huis zoeken' }).click();
	expect(search.get('kleur')).toBe('money,rent');
	const legend = page.getByRole('group', { name: 'Kleur van elk thema' });
	await expect.element(legend.getByRole('button', { name: 'Geld tekort 15' })).toBeVisible();
	await expect.element(legend.getByRole('button', { name: 'Een huis zoeken 10' })).toBeVisible();
	await expect.element(legend.getByText('5 andere verhalen: grijs')).toBeVisible();
	expect(marks(screen.container)).toEqual([
		['chart-1', 15],
		['chart-2', 10]
	]);
	const parts = [...screen.container.querySelectorAll<HTMLElement>('#chart-D1 .bars b')];
	expect(parts.map(({ style }) => Math.round(Number.parseFloat(style.blockSize)))).toEqual([
		50, 33
	]);
	expect(screen.container.querySelectorAll('#chart-S1 svg path[style*="fill"]')).toHaveLength(2);
	const words = screen.container.querySelector('#chart-T1 ul.vp-unseen')!;
	expect(words.textContent).toMatch(/Geld tekort: 15 verhalen, de meeste \(8\) in/);
	const { violations } = await axe.run(screen.container);
	expect(violations.map(({ id }) => id)).toEqual([]);
});

test('A filter keeps the colours, the colours keep the filter, and the legend counts what is left', async () => {
	const { search } = await show('kleur=rent');
	const legend = page.getByRole('group', { name: 'Kleur van elk thema' });
	await expect.element(legend.getByRole('button', { name: 'Een huis zoeken 10' })).toBeVisible();
	await page.getByRole('button', { name: 'voor een deel, 10 verhalen, 33%' }).click();
	await expect
		.poll(() => [...search])
		.toEqual([
			['K5', 'partly'],
			['kleur', 'rent']
		]);
	await expect.element(legend.getByRole('button', { name: 'Een huis zoeken 5' })).toBeVisible();
	await button.click();
	await page.getByRole('button', { name: 'Geen kleur' }).click();
	expect([...search]).toEqual([['K5', 'partly']]);
	expect(legend.elements()).toEqual([]);
});

test('By keyboard a theme of the legend goes out and comes back, without changing the address', async () => {
	const { screen, search } = await show('kleur=money,rent');
	const money = page.getByRole('button', { name: 'Geld tekort 15' });
	await expect.element(money).toHaveAttribute('aria-pressed', 'true');
	(money.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(money).toHaveAttribute('aria-pressed', 'false');
	expect(marks(screen.container).map(([, n]) => n)).toEqual([10, 0]);
	await userEvent.keyboard(' ');
	expect(marks(screen.container).map(([, n]) => n)).toEqual([15, 10]);
	expect(search.get('kleur')).toBe('money,rent');
});
