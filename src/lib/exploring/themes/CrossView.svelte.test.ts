import axe from 'axe-core';
import { page, userEvent } from 'vitest/browser';
import { beforeEach, expect, test } from 'vitest';
import { asSeenWith } from '#lib/charts/test-plot.ts';
import { crossPage, showCross } from './show-test-cross.ts';

beforeEach(() => page.viewport(1440, 900));

const article = (name: string) => page.getByRole('article', { name, exact: true });
const outcome = 'Hoe liep het af?';

async function open(name: string) {
	await article(name)
		.getByText(/^Bekijk de/)
		.click();
	return article(name);
}

/** The cells of a table, as texts. */
function cells(name: string): string[][] {
	return [...article(name).element().querySelectorAll('tbody tr')].map((row) =>
		[...row.children].map((cell) => (cell as HTMLElement).innerText.replace(/\s+/g, ' ').trim())
	);
}

test('A study without themes says where to make them', async () => {
	await showCross({ ...crossPage(), placed: 0, crossed: [] });
	await expect.element(page.getByText('Er ligt nog geen verhaal in een thema')).toBeVisible();
	await expect
		.element(page.getByRole('link', { name: "Naar de thema's", exact: true }))
		.toHaveAttribute('href', '/onderzoek/small/themas');
});

test('It says how many were looked at, and beside each how many stories and how many are missing', async () => {
	const { screen } = await showCross();
	await expect.element(page.getByText(/66 van de 70 verhalen liggen in een thema/)).toBeVisible();
	await expect.element(page.getByText(/Er zijn 5 vergelijkingen bekeken/)).toBeVisible();
	const articles = [...screen.container.querySelectorAll('article')];
	expect(articles).toHaveLength(6);
	for (const one of articles) {
		expect(one.textContent).toMatch(/\d+ verhalen (vergeleken|met beide antwoorden) · 10 tellen/);
	}
});

test('Tables have headings by row and column, counts with shares, and signs that are words too', async () => {
	await showCross();
	const shown = await open(outcome);
	const table = shown.getByRole('table', { name: `Thema's naast: ${outcome}` });
	await expect.element(table.getByRole('columnheader', { name: 'opgelost' })).toBeVisible();
	await expect.element(table.getByRole('rowheader', { name: 'Geld tekort' })).toBeVisible();
	expect(cells(outcome)).toEqual([
		['Geld tekort', '36', '32 ▲ vaker dan verwacht 89%', '4 ▼ minder vaak dan verwacht 11%'],
		[
			'Een huis zoeken',
			'24 voorzichtig',
			'6 ▼ minder vaak dan verwacht 25%',
			'18 ▲ vaker dan verwacht 75%'
		]
	]);
	await expect
		.element(shown.getByText('▲ Vaker dan verwacht: Geld tekort – opgelost'))
		.toBeVisible();
});

test('Shares can be of a row or of a column, for all tables at once', async () => {
	await showCross();
	await open(outcome);
	expect(cells(outcome)[0]![2]).toContain('89%');
	await page.getByRole('radio', { name: /per antwoord/ }).click();
	expect(cells(outcome)[0]![2]).toContain('84%');
	expect(cells(outcome)[1]![2]).toContain('16%');
});

test('Every number is a link to the explorer with its stories in it, and says so', async () => {
	await showCross();
	const shown = await open(outcome);
	const to = (name: string) => shown.getByRole('link', { name, exact: true });
	await expect
		.element(to('32 verhalen: Geld tekort · opgelost'))
		.toHaveAttribute('href', '/onderzoek/small/verkennen?K5=solved&theme=money#chart-K5');
	await expect
		.element(to('36 verhalen: Geld tekort'))
		.toHaveAttribute('href', '/onderzoek/small/verkennen?K5=partly,solved&theme=money#chart-K5');
	await expect
		.element(to('38 verhalen: opgelost'))
		.toHaveAttribute(
			'href',
			'/onderzoek/small/verkennen?K5=solved&theme=none,small&not=theme#chart-K5'
		);
	await expect.element(to('Klein (6)')).toBeVisible();
	for (const figure of shown.element().querySelectorAll('td, tfoot td')) {
		if (/^[1-9]/.test(figure.textContent.trim())) expect(figure.querySelector('a')).not.toBeNull();
	}
});

test('Stretches of weeks and stones open their stories as well', async () => {
	await showCross();
	const weeks = await open('In welke week kwam het binnen?');
	await expect
		.element(weeks.getByRole('link', { name: '24 verhalen: Geld tekort · 2025, week 1–4' }))
		.toHaveAttribute(
			'href',
			'/onderzoek/small/verkennen?theme=money&week=2025-W01~2025-W04#chart-origin'
		);
	const stones = await open('Wie hoorden erbij?');
	await expect
		.element(stones.getByRole('link', { name: '18 verhalen: Geld tekort · label family' }))
		.toHaveAttribute('href', '/onderzoek/small/verkennen?S1.family=used&theme=money#chart-S1');
	await expect.element(stones.getByText(/Een verteller kon meer antwoorden kiezen/)).toBeVisible();
});

test('A line has its middle and its middle half per theme, on one scale', async () => {
	await showCross();
	const shown = await open('Hoe ging het?');
	await expect
		.element(shown.getByRole('row', { name: /^Geld tekort 36 verhalen.* 28 19 tot 36$/ }))
		.toBeVisible();
	const bars = [...shown.element().querySelectorAll('tbody tr')].map((row) =>
		[...row.querySelectorAll<HTMLElement>('.bins span')].map((bar) => bar.style.blockSize)
	);
	const tallest = bars.map((row) => Math.max(...row.map((height) => parseFloat(height))));
	expect(Math.max(...tallest)).toBe(100);
	expect(Math.min(...tallest)).toBeLessThan(30);
});

test('A triangle is drawn for each theme once it is asked for, and a dot of it opens stories', async () => {
	const { server, explored } = await showCross();
	server.isBroken = true;
	const shown = await open('Wat telde mee?');
	await expect.element(shown.getByRole('alert')).toBeVisible();
	server.isBroken = false;
	await shown.getByRole('button', { name: 'Probeer opnieuw' }).click();
	const picture = shown.getByRole('article', { name: 'Een huis zoeken' });
	await expect.element(picture.getByText('24 antwoorden')).toBeVisible();
	expect(shown.getByRole('article', { name: 'Klein' }).elements()).toEqual([]);
	const corner = picture.getByRole('button', { name: /Hoek: label a, 12 verhalen/ });
	(corner.element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await picture.getByRole('button', { name: 'Lees deze verhalen' }).click();
	expect(explored).toEqual(['/onderzoek/small/verkennen?T1=z:a&theme=rent#chart-T1']);
});

test('By keyboard one opens a table, scrolls it and reaches its numbers', async () => {
	await showCross();
	const summary = article(outcome).element().querySelector('summary')!;
	summary.focus();
	await userEvent.keyboard('{Enter}{Tab}');
	await expect.element(article(outcome).getByRole('region')).toHaveFocus();
	await userEvent.keyboard('{Tab}');
	await expect
		.element(article(outcome).getByRole('link', { name: '36 verhalen: Geld tekort', exact: true }))
		.toHaveFocus();
});

test('On a phone the page keeps its width and a table scrolls in its own', async () => {
	await page.viewport(390, 844);
	const { screen } = await showCross();
	const shown = await open(outcome);
	await open('Wat telde mee?');
	expect(screen.container.scrollWidth).toBeLessThanOrEqual(390);
	expect(shown.getByRole('region').element().clientWidth).toBeLessThan(390);
});

test.each([
	['light', 'none'],
	['dark', 'none'],
	['light', 'active']
] as const)('axe finds no barrier in %s with forced colours %s', async (scheme, forced) => {
	await asSeenWith(scheme, forced);
	const { screen } = await showCross();
	for (const name of [outcome, 'Hoe ging het?', 'Wat telde mee?', 'Wie hoorden erbij?']) {
		await open(name);
	}
	await expect.element(article('Wat telde mee?').getByText('24 antwoorden')).toBeVisible();
	const { violations } = await axe.run(screen.container);
	expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});

test('Themes through time: a picture for each with its stories, every bar leads to them', async () => {
	const { screen } = await showCross();
	await page.getByText("Bekijk de thema's door de tijd").click();
	const money = page.getByRole('heading', { name: 'Geld tekort 36 verhalen', exact: true });
	await expect
		.element(money.getByRole('link'))
		.toHaveAttribute('href', expect.stringContaining('theme=money'));
	const panels = [...screen.container.querySelectorAll('.panels > li')];
	expect(panels).toHaveLength(2);
	const bars = [...panels[0]!.querySelectorAll('.bars a')];
	expect(bars.map((bar) => bar.textContent.trim())).toEqual(['24', '12']);
	expect(bars[1]!.getAttribute('href')).toContain('week=2025-W05~2025-W08');
	expect(bars[1]!.getAttribute('tabindex')).toBe('-1');
	// The same numbers for ears and keys.
	await expect.element(page.getByRole('link', { name: /^12 verhalen: Geld tekort/ })).toBeVisible();
});
