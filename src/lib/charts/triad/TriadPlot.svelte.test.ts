import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { KindOf } from '#lib/frameworks/model.ts';
import type { Shares } from '#lib/signifiers/answer.ts';
import { cellOf } from '#lib/signifiers/lattice.ts';
import { summariseTriad } from '#lib/signifiers/triad-summary.ts';
import { zoneOf, zones, type Zone } from '#lib/signifiers/zones.ts';
import { asSeenWith, ignored, tableRows } from '../test-plot.ts';
import { barriers } from '../test-question.ts';
import { paperHeight, paperWidth, scale } from './triad-layout.ts';
import { plotPoint } from './triad-plot-layout.ts';
import TriadPlot from './TriadPlot.svelte';

const question: KindOf<'triad'> = {
	kind: 'triad',
	id: 'T1',
	part: 'signifier',
	label: 'Wat telde mee bij wat er werd gedaan?',
	corners: [
		{ id: 'rules', label: 'Gelijke regels voor iedereen' },
		{ id: 'need', label: 'Wat deze persoon nodig had' },
		{ id: 'craft', label: 'Het vakwerk van de medewerker' }
	]
};

// Forty dots in a fan, most of them between B and the centre.
const fan = Array.from({ length: 40 }, (_, at): Shares => {
	const a = 0.08 + (0.7 * ((at * 17) % 40)) / 40;
	const b = (1 - a) * (0.45 + (0.5 * ((at * 7) % 40)) / 40);
	return [a, b, 1 - a - b];
});

type Given = { list?: readonly Shares[]; selected?: Zone[]; caution?: 'careful' | 'countsOnly' };

async function show({ list = fan, selected = [], caution }: Given = {}) {
	const chosen: Zone[] = [];
	const lines: (readonly Shares[])[] = [];
	const opened: (readonly number[] | 'chosen')[] = [];
	const isOn = (shares: Shares) => selected.length === 0 || selected.includes(zoneOf(shares));
	const screen = await render(TriadPlot, {
		...ignored,
		question,
		caution: caution ?? 'plain',
		summary: summariseTriad(list),
		dots: list.map((shares, row) => ({ row, shares, chosen: isOn(shares) })),
		selectedZones: selected,
		onzone: (zone) => chosen.push(zone),
		onbrush: (polygon) => lines.push(polygon),
		onopen: (rows) => opened.push(rows)
	});
	const sheet = screen.getByRole('group', { name: /Plekken in de driehoek/ });
	return { screen, chosen, lines, opened, sheet };
}

function spot(sheet: Element, shares: Shares) {
	const [x, y] = plotPoint(shares);
	return {
		x: (x / (paperWidth * scale)) * sheet.clientWidth,
		y: (y / (paperHeight * scale)) * sheet.clientHeight
	};
}

beforeEach(() => page.viewport(520, 900));
afterEach(() => asSeenWith('light'));

test('Each zone is a button with its place, its stories and its share', async () => {
	const { screen } = await show();
	const counts = summariseTriad(fan).zones;
	const share = Math.round((100 * counts.b) / fan.length);
	await expect
		.element(screen.getByRole('button', { name: /^Hoek: Wat deze persoon nodig had/ }))
		.toHaveAccessibleName(`Hoek: Wat deze persoon nodig had, ${counts.b} verhalen, ${share}%`);
	await expect.element(screen.getByRole('button', { name: /^Midden: alle drie/ })).toBeVisible();
	expect(screen.container.querySelectorAll('[data-mark]')).toHaveLength(zones.length);
});

test('A click in a zone chooses it, where no dot lies', async () => {
	const { sheet, chosen } = await show();
	await userEvent.click(sheet, { position: spot(sheet.element(), [0.05, 0.05, 0.9]) });
	await userEvent.click(sheet, { position: spot(sheet.element(), [0.9, 0.05, 0.05]) });
	expect(chosen).toEqual(['c', 'a']);
});

test('By keys one reaches the chart, goes from zone to zone and chooses with Enter', async () => {
	const { screen, chosen } = await show();
	await userEvent.keyboard('{Tab}');
	await expect.element(screen.getByRole('button', { name: /^Hoek: Gelijke regels/ })).toHaveFocus();
	await userEvent.keyboard('{ArrowDown}');
	expect(screen.container.querySelectorAll('.focus.halo')).toHaveLength(2);
	await page.screenshot({ path: '../../../../reports/charts/triad-plot-focus.png' });
	await userEvent.keyboard('{ArrowDown}{Enter}{End}{Enter}');
	expect(chosen).toEqual(['centre', 'c']);
	await userEvent.keyboard('{Tab}');
	await expect.element(screen.getByRole('button', { name: 'Tabel' })).toHaveFocus();
	await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
	await expect.element(screen.getByRole('button', { name: /^Hoek: Het vakwerk/ })).toHaveFocus();
});

test('A click on one dot opens the story of that row', async () => {
	const { sheet, opened, chosen } = await show({ list: [[0.2, 0.7, 0.1], ...fan.slice(0, 1)] });
	await userEvent.click(sheet, { position: spot(sheet.element(), [0.2, 0.7, 0.1]) });
	expect(opened).toEqual([[0]]);
	expect(chosen).toEqual([]);
});

test('A line drawn around a corner gives its shares, off the triangle below zero', async () => {
	const { sheet, lines, chosen } = await show();
	await userEvent.dragAndDrop(sheet, sheet, {
		sourcePosition: spot(sheet.element(), [0.5, 0.25, 0.25]),
		targetPosition: spot(sheet.element(), [0.7, 0.4, -0.1]),
		steps: 4
	});
	expect(chosen).toEqual([]);
	expect(lines).toHaveLength(1);
	const ends = [lines[0]?.[0], lines[0]?.at(-1)];
	expect(ends[0]?.map((share) => Math.round(10 * share) / 10)).toEqual([0.5, 0.3, 0.3]);
	expect(ends[1]?.[2]).toBeCloseTo(-0.1, 1);
});

test('Only when something is chosen can it be read or cleared', async () => {
	const none = await show();
	expect(none.screen.getByRole('button', { name: 'Lees deze verhalen' }).query()).toBeNull();
	await none.screen.unmount();
	const { screen, opened } = await show({ selected: ['b'] });
	await expect
		.element(screen.getByRole('button', { name: /^Hoek: Wat deze persoon/ }))
		.toHaveAttribute('aria-pressed', 'true');
	await screen.getByRole('button', { name: 'Lees deze verhalen' }).click();
	expect(opened).toEqual(['chosen']);
});

test('The table shows the numbers of the picture', async () => {
	const { screen } = await show();
	const pictured = zones.map((zone) => summariseTriad(fan).zones[zone]);
	await screen.getByRole('button', { name: 'Tabel' }).click();
	const rows = tableRows(screen.container);
	expect(rows.map((row) => Number(row[1]))).toEqual(pictured);
	expect(rows.map((row) => row[3])).toEqual(['16%', '16%', '16%', '12%', '12%', '12%', '16%']);
	await screen.getByRole('button', { name: 'Tabel' }).click();
	expect(screen.container.querySelector('table')).toBeNull();
});

test('Below 10 answers there is no share, no centre, and a sentence why', async () => {
	const { screen } = await show({ list: fan.slice(0, 9), caution: 'countsOnly' });
	await expect.element(screen.getByText('alleen aantallen: minder dan 10')).toBeVisible();
	await expect.element(screen.getByText(/niet getoond: er zijn minder dan 10/)).toBeVisible();
	expect(screen.container.textContent).not.toMatch(/\d%/);
	expect(screen.container.querySelector('.cross')).toBeNull();
});

test('Two camps hide the centre, a cluster shows it', async () => {
	const camps = fan.map((_, at): Shares => (at % 2 ? [0.8, 0.1, 0.1] : [0.1, 0.8, 0.1]));
	const apart = await show({ list: camps });
	await expect.element(apart.screen.getByText(/in groepen uit elkaar/)).toBeVisible();
	await apart.screen.unmount();
	const { screen } = await show({ list: fan.map((): Shares => [0.3, 0.4, 0.3]) });
	await expect.element(screen.getByText(/30% ‘Gelijke regels.*5 op de 1000/)).toBeVisible();
	expect(screen.container.querySelectorAll('.cross')).toHaveLength(2);
});

test('Counts are drawn as hexagons instead of dots', async () => {
	const { container } = await render(TriadPlot, {
		...ignored,
		question,
		summary: summariseTriad(fan),
		dots: [],
		crowd: fan.flatMap((shares) => new Array<number>(100).fill(cellOf(shares))),
		selectedZones: [],
		onzone: () => {},
		onbrush: () => {}
	});
	expect(container.querySelectorAll('.dot')).toHaveLength(0);
	expect(container.querySelectorAll('.hexes')).toHaveLength(6);
});

test('On a phone nothing sticks out and no figure touches the triangle', async () => {
	await page.viewport(390, 900);
	const { screen } = await show({ selected: ['ab', 'ca', 'a'] });
	expect(document.documentElement.scrollWidth).toBe(390);
	const paper = screen.container.querySelector<SVGPathElement>('.paper');
	const matrix = paper?.getScreenCTM()?.inverse();
	const figures = screen.container.querySelectorAll('.spot.ab, .spot.ca, .corner');
	expect(figures).toHaveLength(6);
	for (const figure of figures) {
		const { left, right, top, bottom } = figure.getBoundingClientRect();
		for (const [x, y] of [
			[left, top],
			[right, top],
			[left, bottom],
			[right, bottom]
		] as const) {
			const point = new DOMPoint(x, y).matrixTransform(matrix);
			expect(paper?.isPointInFill(point), figure.textContent).toBe(false);
		}
	}
});

test.each([
	['light', 'none'],
	['dark', 'none'],
	['light', 'active']
] as const)('axe finds no barrier in %s with forced colours %s', async (scheme, forced) => {
	await asSeenWith(scheme, forced);
	const { screen } = await show({ selected: ['b'] });
	expect(await barriers(screen.container)).toEqual([]);
	const paths = screen.container.querySelectorAll('.dot.chosen, .chosen-zone');
	const colours = new Set([...paths].map((path) => getComputedStyle(path).stroke));
	expect(colours.has('none')).toBe(false);
	await page.screenshot({ path: `../../../../reports/charts/triad-plot-${scheme}-${forced}.png` });
	await screen.getByRole('button', { name: 'Tabel' }).click();
	expect(await barriers(screen.container)).toEqual([]);
});
