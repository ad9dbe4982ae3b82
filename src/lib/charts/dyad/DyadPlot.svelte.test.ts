import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { KindOf } from '#lib/frameworks/model.ts';
import { summariseDyad } from '#lib/signifiers/dyad.ts';
import { asSeenWith, ignored, inkAlong, tableRows } from '../test-plot.ts';
import { barriers } from '../test-question.ts';
import type { Range } from './dyad-plot-layout.ts';
import DyadPlot from './DyadPlot.svelte';

const question: KindOf<'dyad'> = {
	kind: 'dyad',
	id: 'D1',
	part: 'signifier',
	label: 'De kennis van de helper was …',
	poles: [
		{ id: 'too-broad', label: 'Te breed: van alles een beetje' },
		{ id: 'too-narrow', label: 'Te smal: van maar één ding' }
	]
};

// A hill to the left of the middle, and a few at the far end.
const hill = Array.from({ length: 60 }, (_, at) =>
	at < 55 ? 0.1 + 0.6 * (((at * 7) % 55) / 55) ** 1.5 : 0.93
);

async function show(start: Range | null = null, positions: readonly number[] = hill) {
	const ranges: (Range | null)[] = [];
	const props = {
		...ignored,
		question,
		summary: summariseDyad(positions),
		range: start,
		caution: positions.length < 10 ? ('countsOnly' as const) : ('plain' as const),
		onrange: (range: Range | null) => {
			ranges.push(range);
			void screen.rerender({ ...props, range });
		},
		onclear: () => props.onrange(null)
	};
	const screen = await render(DyadPlot, props);
	const bars = screen.getByRole('group', { name: /Delen van de lijn/ });
	return { screen, ranges, bars };
}

beforeEach(() => page.viewport(520, 700));
afterEach(async () => {
	document.documentElement.removeAttribute('dir');
	await asSeenWith('light');
});

test('Each bar is a button with its part of the line, its stories and its share', async () => {
	const { screen } = await show();
	const count = summariseDyad(hill).histogram[2] ?? 0;
	const share = Math.round((100 * count) / hill.length);
	await expect
		.element(screen.getByRole('button', { name: /^10 tot 15,/ }))
		.toHaveAccessibleName(`10 tot 15, ${count} verhalen, ${share}%`);
});

test('By keys one chooses a beginning and then an end', async () => {
	const { screen, ranges } = await show();
	await userEvent.keyboard('{Tab}{ArrowRight}{ArrowRight}{Enter}');
	await expect
		.element(screen.getByText('Begin gekozen: 10 tot 15. Kies nu het einde.'))
		.toBeVisible();
	await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
	expect(ranges).toEqual([
		[0.1, 0.15],
		[0.1, 0.25]
	]);
	expect(screen.container.querySelectorAll('[aria-pressed=true]')).toHaveLength(3);
	await screen.getByRole('button', { name: 'Wis keuze' }).click();
	expect(ranges.at(-1)).toBeNull();
	expect(screen.container.querySelectorAll('[aria-pressed=true]')).toHaveLength(0);
});

test.each([
	['ltr', [0.2, 0.45]],
	['rtl', [0.55, 0.8]]
] as const)('A drag over the bars of a %s page chooses what it crosses', async (dir, range) => {
	document.documentElement.dir = dir;
	const { bars, ranges } = await show();
	const { clientWidth, clientHeight } = bars.element();
	await userEvent.dragAndDrop(bars, bars, {
		sourcePosition: { x: 0.225 * clientWidth, y: clientHeight / 2 },
		targetPosition: { x: 0.425 * clientWidth, y: clientHeight / 2 },
		steps: 4
	});
	expect(ranges).toEqual([range]);
});

test('In a mirrored page the first pole and the first bar are on the right', async () => {
	document.documentElement.dir = 'rtl';
	const { screen } = await show();
	await userEvent.keyboard('{Tab}{ArrowLeft}');
	const second = screen.getByRole('button', { name: /^5 tot 10,/ });
	await expect.element(second).toHaveFocus();
	const first = screen.getByRole('button', { name: /^0 tot 5,/ });
	const at = (locator: typeof first) => locator.element().getBoundingClientRect().left;
	expect(at(first)).toBeGreaterThan(at(second));
	expect(at(screen.getByText('Te breed: van alles een beetje', { exact: true }))).toBeGreaterThan(
		at(screen.getByText('Te smal: van maar één ding', { exact: true }))
	);
});

test('The table shows the bars, and the middle is said beside both', async () => {
	const { screen } = await show();
	const { histogram, median, q1, q3 } = summariseDyad(hill);
	const whole = (position: number | null) => Math.round(100 * (position ?? NaN));
	const sentence = new RegExp(
		`ligt op ${whole(median)}. De helft ligt tussen ${whole(q1)} en ${whole(q3)}.`
	);
	await expect.element(screen.getByText(sentence)).toBeVisible();
	await screen.getByRole('button', { name: 'Tabel' }).click();
	expect(tableRows(screen.container).map((row) => Number(row[1]))).toEqual(histogram);
	await expect.element(screen.getByText(sentence)).toBeVisible();
});

test('Below 10 answers there is no median and no share', async () => {
	const { screen } = await show(null, hill.slice(0, 9));
	await expect.element(screen.getByText('alleen aantallen: minder dan 10')).toBeVisible();
	expect(screen.container.querySelector('.median')).toBeNull();
	expect(screen.container.textContent).not.toContain('De middelste');
	await expect
		.element(screen.getByRole('button', { name: /^10 tot 15,/ }))
		.toHaveAccessibleName(/verha(al|len)$/);
});

test.each([
	['light', 'none'],
	['dark', 'none'],
	['light', 'active']
] as const)('axe finds no barrier in %s with forced colours %s', async (scheme, forced) => {
	await asSeenWith(scheme, forced);
	const { screen } = await show([0.2, 0.45]);
	expect(await barriers(screen.container)).toEqual([]);
	const { clientWidth, clientHeight } = screen.container.querySelector('canvas')!;
	await expect.poll(() => inkAlong(screen.container, clientHeight - 5).length).toBeGreaterThan(0);
	const ink = inkAlong(screen.container, clientHeight - 5);
	const inBin = (bin: number) =>
		ink.filter((x) => Math.floor((20 * x) / clientWidth) === bin).length;
	// Chosen bars are full, the others an outline.
	expect(inBin(4)).toBeGreaterThan(clientWidth / 20 - 4);
	expect(inBin(2)).toBeLessThan(6);
	await page.screenshot({ path: `../../../../reports/charts/dyad-plot-${scheme}-${forced}.png` });
	await screen.getByRole('button', { name: 'Tabel' }).click();
	expect(await barriers(screen.container)).toEqual([]);
});
