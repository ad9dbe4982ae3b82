import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { KindOf } from '#lib/frameworks/model.ts';
import type { Place } from '#lib/signifiers/answer.ts';
import { summariseStones } from '#lib/signifiers/stones.ts';
import { asSeenWith, ignored, tableRows } from '../test-plot.ts';
import { barriers } from '../test-question.ts';
import type { StoneMark } from './stones-plot-layout.ts';
import StonesPlot from './StonesPlot.svelte';

const question: KindOf<'stones'> = {
	kind: 'stones',
	id: 'S1',
	part: 'signifier',
	label: 'Wie hoorden er bij uw verhaal?',
	stones: [
		{ id: 'team', label: 'Buurtteam' },
		{ id: 'family', label: 'Familie, vrienden of buren' }
	],
	axes: [
		{ id: 'reach', low: 'moeilijk te bereiken', high: 'makkelijk te bereiken' },
		{ id: 'help', low: 'hielp weinig', high: 'hielp veel' }
	]
};

// Forty tellers laid the first stone, from low left to high right; eight laid the second.
const laid = Array.from({ length: 50 }, (_, at): Record<string, Place> => {
	const x = ((at * 13) % 40) / 40;
	return {
		...(at < 40 && { team: [x, 0.2 + 0.7 * x] as const }),
		...(at >= 42 && { family: [0.8, 0.7] as const })
	};
});

async function show(selected: StoneMark[] = []) {
	const marks: StoneMark[] = [];
	const { n, stones } = summariseStones(laid, ['team', 'family']);
	const screen = await render(StonesPlot, {
		...ignored,
		question,
		n,
		stones: stones.map((stone) => ({
			...stone,
			places: () => laid.flatMap((each) => (each[stone.id] ? [each[stone.id]!] : [])),
			caution: stone.used < 10 ? ('countsOnly' as const) : ('plain' as const)
		})),
		selected,
		onmark: (mark) => marks.push(mark)
	});
	return { screen, marks, stones };
}

beforeEach(() => page.viewport(520, 700));
afterEach(async () => {
	document.documentElement.removeAttribute('dir');
	await asSeenWith('light');
});

test('A stone says how many used it, a quadrant how many laid it there', async () => {
	const { screen, marks, stones } = await show();
	await screen.getByRole('button', { name: 'Buurtteam: gebruikt, 40 verhalen, 80%' }).click();
	const high = stones[0]?.quadrants[3] ?? 0;
	await screen
		.getByRole('button', {
			name: `Buurtteam: makkelijk te bereiken, hielp veel, ${high} verhalen, ${Math.round((100 * high) / 40)}%`
		})
		.click();
	expect(marks).toEqual([
		{ stone: 'team', part: 'used' },
		{ stone: 'team', part: 'right-high' }
	]);
});

test('By keys one goes through a stone and chooses with Enter', async () => {
	const { marks } = await show();
	await userEvent.keyboard('{Tab}{ArrowRight}{Enter}{End}{Enter}{Tab}{Enter}');
	expect(marks).toEqual([
		{ stone: 'team', part: 'left-high' },
		{ stone: 'team', part: 'right-low' },
		{ stone: 'family', part: 'used' }
	]);
});

test('A stone that fewer than 10 used has counts in its quadrants and no cross', async () => {
	const { screen } = await show();
	await expect
		.element(screen.getByRole('button', { name: /^Familie.*makkelijk te bereiken, hielp veel/ }))
		.toHaveAccessibleName(/, 8 verhalen$/);
	expect(screen.container.querySelectorAll('.cross.halo')).toHaveLength(1);
});

test('The square is not mirrored: easy to reach stays on the right', async () => {
	document.documentElement.dir = 'rtl';
	const { screen } = await show();
	const left = (name: RegExp) =>
		screen.getByRole('button', { name }).element().getBoundingClientRect().left;
	expect(left(/^Buurtteam: makkelijk te bereiken, hielp veel/)).toBeGreaterThan(
		left(/^Buurtteam: moeilijk te bereiken, hielp veel/)
	);
});

test('The table shows use and quadrants of each stone', async () => {
	const { screen, stones } = await show();
	await screen.getByRole('button', { name: 'Tabel' }).click();
	const [lowLeft, lowRight, highLeft, highRight] = stones[0]?.quadrants ?? [];
	expect(tableRows(screen.container)[0]).toEqual(
		['Buurtteam', 40, '80%', highLeft, highRight, lowLeft, lowRight].map(String)
	);
});

test.each([
	['light', 'none'],
	['dark', 'none'],
	['light', 'active']
] as const)('axe finds no barrier in %s with forced colours %s', async (scheme, forced) => {
	await asSeenWith(scheme, forced);
	const { screen } = await show([
		{ stone: 'team', part: 'right-high' },
		{ stone: 'family', part: 'used' }
	]);
	expect(screen.container.querySelectorAll('[aria-pressed=true]')).toHaveLength(2);
	expect(await barriers(screen.container)).toEqual([]);
	await page.screenshot({ path: `../../../../reports/charts/stones-plot-${scheme}-${forced}.png` });
	await screen.getByRole('button', { name: 'Tabel' }).click();
	expect(await barriers(screen.container)).toEqual([]);
});
