import axe from 'axe-core';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, test } from 'vitest';
import { asSeenWith } from '#lib/charts/test-plot.ts';
import { camps, row, show, showFound, stones, triad } from './show-test-patterns.ts';
import { found } from './test-patterns.ts';

beforeEach(() => page.viewport(1440, 900));

test('While it is calculated one hears how far it is, and can stop and start again', async () => {
	const { server } = await show();
	server.say({ done: 0.25 });
	const bar = page.getByRole('progressbar', { name: 'De vergelijkingen worden berekend.' });
	await expect.element(bar).toHaveAttribute('value', '0.25');
	await page.getByRole('button', { name: 'Stop' }).click();
	expect(server.left).toBe(true);
	await expect.element(page.getByRole('heading', { name: 'U bent gestopt' })).toBeVisible();
	const start = page.getByRole('button', { name: 'Begin opnieuw' });
	await expect.element(start).toHaveFocus();
	await start.click();
	server.say({ found });
	server.end();
	await expect.element(page.getByText('4 vergelijkingen bekeken')).toBeVisible();
});

test('When it cannot be calculated one button tries again', async () => {
	const { server } = await show({}, true);
	await expect.element(page.getByText('De vergelijkingen zijn nu niet te berekenen')).toBeVisible();
	server.isBroken = false;
	await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
	server.say({ found });
	server.end();
	await expect.element(row(triad)).toBeVisible();
});

test('An answer that breaks off before its end is a failure and no empty list', async () => {
	const { server } = await show();
	server.say({ done: 0.5 });
	server.end();
	await expect.element(page.getByText('De vergelijkingen zijn nu niet te berekenen')).toBeVisible();
});

test('A study of nine stories says that it is too few, and what is needed', async () => {
	await show({ stories: 9 });
	await expect
		.element(page.getByText('Vergelijken kan vanaf 10 verhalen. Nu zijn het er 9.'))
		.toBeVisible();
});

test('The strongest difference comes first, each under the heading of its verdict', async () => {
	const { screen } = await showFound();
	const said = [...screen.container.querySelectorAll('h2, h3')].map((heading) =>
		heading.textContent?.replace(/\s+/g, ' ').trim()
	);
	expect(said).toEqual([
		'Verschil te groot voor toeval 2',
		stones,
		triad,
		'Zelfde midden, andere spreiding 1',
		camps,
		'Geen duidelijk verschil 1',
		'Hoe ging het? naast Wat telde mee?',
		'Te weinig verhalen 1',
		'Hoe liep het af? naast Hoe is het verteld?',
		'Geen spreiding 1',
		'Hoe liep het af? naast Langs welke weg?',
		'Lees dit erbij'
	]);
});

test('No figure is shown without how many stories it is about and how many are missing', async () => {
	const { screen } = await showFound();
	for (const article of screen.container.querySelectorAll('article')) {
		expect(article.textContent).toMatch(
			/\d+ verhalen (vergeleken|met beide antwoorden) · 3 tellen niet mee/
		);
	}
	const text = row(triad).element().textContent;
	expect(text).toContain('verschil te groot voor toeval');
	expect(text).toMatch(/middel\s+R-kwadraat 0,20, tussen 0,10 en 0,30/);
	expect(text).toContain('p < 0,001, na correctie');
	expect(text).not.toContain('voorzichtig');
	expect(row(stones).element().textContent).toContain('voorzichtig');
	const without = row('Hoe liep het af? naast Langs welke weg?').element().textContent;
	expect(without).toContain('geen spreiding');
	expect(without).not.toMatch(/p [<=]|Bekijk de antwoorden/);
});

test('What a middle hides, what was left out and which option it is, are said in words', async () => {
	await showFound();
	await expect
		.element(
			row(camps).getByText('Twee kampen bij: voor een deel. Het gemiddelde zegt hier weinig.')
		)
		.toBeVisible();
	await expect
		.element(row(triad).getByText('Niet meegerekend, want minder dan 10 verhalen: Hoek: label c.'))
		.toBeVisible();
	await expect.element(row(stones).getByText('Het sterkst bij: label team.')).toBeVisible();
});

test('A row leads to its stories and to where they are written about', async () => {
	await showFound();
	const stories = row(camps).getByRole('link', { name: 'Naar 36 verhalen' });
	await expect
		.element(stories)
		.toHaveAttribute(
			'href',
			'/onderzoek/small/verkennen?D1=!na,!skipped,!not-shown&K5=!na,!skipped,!not-shown&not=D1,K5#chart-D1'
		);
	await expect
		.element(row(camps).getByRole('link', { name: 'Bewaar wat u ziet' }))
		.toHaveAttribute('href', '/onderzoek/small/duiding/nieuw?chart=D1~K5');
});

test('An opened row draws the answers per group, each with its number and the way to its stories', async () => {
	const { explored } = await showFound();
	await row(triad).getByText('Bekijk de antwoorden per groep').click();
	const partly = row(triad).getByRole('article', { name: 'voor een deel' });
	await expect.element(partly.getByText('12 antwoorden')).toBeVisible();
	await expect.element(partly.getByText('voorzichtig: minder dan 30')).toBeVisible();
	await expect
		.element(row(triad).getByRole('link', { name: 'Naar 12 verhalen: voor een deel' }))
		.toHaveAttribute('href', '/onderzoek/small/verkennen?K5=partly#chart-K5');
	await expect
		.element(row(triad).getByRole('link', { name: 'Bewaar wat u ziet: voor een deel' }))
		.toHaveAttribute('href', '/onderzoek/small/duiding/nieuw?chart=T1~K5&K5=partly');
	const corner = partly.getByRole('button', { name: /Hoek: label a, 6 verhalen/ });
	(corner.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await partly.getByRole('button', { name: 'Lees deze verhalen' }).click();
	expect(explored).toEqual(['/onderzoek/small/verkennen?K5=partly&T1=z:a#chart-K5']);
});

test('Of a choice with more answers the options are in a table, and drawn beside all stories', async () => {
	await showFound();
	await row(stones).getByText('Bekijk de antwoorden per groep').click();
	const table = row(stones).getByRole('table').first();
	await expect.element(table.getByRole('row', { name: /label team 14 groot 0,55/ })).toBeVisible();
	await expect.element(row(stones).getByRole('article', { name: 'opgelost' })).toBeVisible();
});

test('Filters show only differences, one question, or what is not judged yet', async () => {
	await showFound();
	const rows = () => page.getByRole('heading', { level: 3 }).elements().length;
	expect(rows()).toBe(6);
	await page.getByRole('checkbox', { name: 'Alleen verschillen' }).click();
	await expect.element(page.getByText('3 paren', { exact: true })).toBeVisible();
	await page.getByRole('checkbox', { name: 'Alleen wat ik nog niet beoordeelde' }).click();
	await expect.poll(rows).toBe(2);
	await page.getByRole('combobox', { name: 'Over de vraag' }).selectOptions('Wat telde mee?');
	await expect.element(page.getByText('Geen enkel paar past bij deze keuze.')).toBeVisible();
});

test.each([
	['light', 'none'],
	['dark', 'none'],
	['light', 'active']
] as const)(
	'axe finds no barrier in %s with forced colours %s, a row open',
	async (scheme, forced) => {
		await asSeenWith(scheme, forced);
		const { screen } = await showFound();
		await row(triad).getByText('Bekijk de antwoorden per groep').click();
		await expect.element(row(triad).getByText('12 antwoorden')).toBeVisible();
		const { violations } = await axe.run(screen.container);
		expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
	}
);
