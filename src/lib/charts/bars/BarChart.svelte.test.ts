import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { KindOf } from '#lib/frameworks/model.ts';
import { asSeenWith, ignored, inkAlong, tableRows } from '../test-plot.ts';
import { barriers } from '../test-question.ts';
import BarChart from './BarChart.svelte';

const question: KindOf<'choice'> = {
	kind: 'choice',
	id: 'K1',
	part: 'signifier',
	label: 'Hoe voelt u zich bij dit verhaal?',
	max: 3,
	options: [
		{ id: 'happy', label: 'blij' },
		{ id: 'relieved', label: 'opgelucht' },
		{ id: 'angry', label: 'boos' }
	]
};

const counts = { happy: 20, relieved: 10, angry: 15 };
const states = { notApplicable: 4, skipped: 0, notShown: 7 };

type Given = { selected?: string[]; n?: number; max?: number; caution?: 'careful' | 'countsOnly' };

async function show({ selected = [], n = 40, max = 3, caution }: Given = {}) {
	const heard: string[] = [];
	const screen = await render(BarChart, {
		...ignored,
		states: n === 0 ? { notApplicable: 0, skipped: 0, notShown: 0 } : states,
		question: { ...question, max },
		caution: caution ?? 'plain',
		n,
		options: Object.entries(counts).map(([id, count]) => ({ id, n: count })),
		selected,
		selectedStates: [],
		onoption: (id) => heard.push(id),
		onstate: (state) => heard.push(state),
		onclear: () => heard.push('clear'),
		onopen: (rows) => heard.push(`open ${rows}`)
	});
	return { screen, heard };
}

/** Where the bar over the button of an option has paint, along a line that no figure reaches. */
function barOf({ container, getByRole }: Awaited<ReturnType<typeof show>>['screen'], name: RegExp) {
	const row = getByRole('button', { name }).element().getBoundingClientRect();
	const { top } = container.querySelector('canvas')!.getBoundingClientRect();
	return inkAlong(container, (row.top + row.bottom) / 2 - top - 6.5);
}

beforeEach(() => page.viewport(520, 700));
afterEach(async () => {
	document.documentElement.removeAttribute('dir');
	await asSeenWith('light');
});

test('The heading is the question, below it how many answered and how many did not', async () => {
	const { screen } = await show();
	await expect.element(screen.getByRole('heading', { name: question.label })).toBeVisible();
	await expect.element(screen.getByRole('article', { name: question.label })).toBeVisible();
	await expect
		.element(screen.getByText(/^40 antwoorden/))
		.toHaveTextContent('40 antwoorden · 4 past niet · 7 niet gevraagd');
});

test('A bar is as long as its count, in any direction of the page', async () => {
	document.documentElement.dir = 'rtl';
	const { screen } = await show();
	await expect.poll(() => barOf(screen, /^blij/).length).toBeGreaterThan(100);
	const [happy, relieved] = [barOf(screen, /^blij/), barOf(screen, /^opgelucht/)];
	expect(happy.length / relieved.length).toBeCloseTo(2, 1);
	expect(happy.at(-1)).toBe(relieved.at(-1));
	const label = screen.getByText('opgelucht', { exact: true }).element().getBoundingClientRect();
	const { left } = screen.container.querySelector('canvas')!.getBoundingClientRect();
	expect(left + (happy.at(-1) ?? Infinity)).toBeLessThan(label.left);
});

test('Figures are painted anew when they change, when a row comes, and when the page becomes dark', async () => {
	const { screen } = await show();
	const paint = () => screen.container.querySelector('canvas')!.toDataURL();
	const seen = new Set<string>();
	const isNew = async () => {
		await expect.poll(() => seen.has(paint())).toBe(false);
		seen.add(paint());
	};
	await expect.poll(() => barOf(screen, /^blij/).length).toBeGreaterThan(100);
	await isNew();
	await screen.rerender({ options: [{ id: 'happy', n: 12 }] });
	await isNew();
	await screen.rerender({ states: { ...states, skipped: 5 } });
	await expect.poll(() => barOf(screen, /^Niet gevraagd/).length).toBeGreaterThan(0);
	await isNew();
	await asSeenWith('dark');
	await isNew();
});

test('Another count renames a row that has the focus and does not take it away', async () => {
	const { screen } = await show();
	const row = screen.getByRole('button', { name: /^blij/ }).element() as HTMLElement;
	row.focus();
	await screen.rerender({
		options: [{ id: 'happy', n: 12 }],
		states: { ...states, skipped: 5 },
		selected: ['happy']
	});
	await expect
		.element(screen.getByRole('button', { name: 'blij, 12 verhalen, 30%' }))
		.toHaveFocus();
	expect(row).toHaveAttribute('aria-pressed', 'true');
	expect(row).toBe(document.activeElement);
	const came = screen.getByRole('button', { name: 'Overgeslagen, 5 verhalen' });
	await expect.element(came).toHaveAttribute('aria-pressed', 'false');
});

test('A state that occurs without a choice keeps its row, also when no story has it now', async () => {
	const { screen } = await show();
	await screen.rerender({
		states: { notApplicable: 4, skipped: 0, notShown: 0 },
		keptStates: ['notApplicable', 'notShown']
	});
	await expect
		.element(screen.getByRole('button', { name: 'Niet gevraagd, 0 verhalen' }))
		.toBeVisible();
	await expect
		.element(screen.getByText(/^40 antwoorden/))
		.toHaveTextContent('40 antwoorden · 4 past niet · 0 niet gevraagd');
});

test('A click chooses an option or a state of no answer', async () => {
	const { screen, heard } = await show();
	await screen.getByRole('button', { name: 'blij, 20 verhalen, 50%' }).click();
	await screen.getByRole('button', { name: 'Past niet, 4 verhalen' }).click();
	expect(heard).toEqual(['happy', 'notApplicable']);
	expect(screen.getByRole('button', { name: /^Overgeslagen/ }).query()).toBeNull();
});

test('By keys one stops once at the chart and goes through it with the arrows', async () => {
	const { screen, heard } = await show({ selected: ['angry'] });
	await userEvent.keyboard('{Tab}{ArrowDown}{Enter}{End} ');
	expect(heard).toEqual(['relieved', 'notShown']);
	await userEvent.keyboard('{Tab}{Tab}{Enter}{Tab}{Enter}');
	expect(heard.slice(2)).toEqual(['clear', 'open chosen']);
	await expect
		.element(screen.getByRole('button', { name: /^boos/ }))
		.toHaveAttribute('aria-pressed', 'true');
});

test('More answers allowed is said, one answer is not', async () => {
	const more = await show();
	await expect.element(more.screen.getByText(/Mensen konden er meer kiezen/)).toBeVisible();
	await more.screen.unmount();
	const { screen } = await show({ max: 1 });
	expect(screen.getByText(/Mensen konden er meer kiezen/).query()).toBeNull();
});

test('The table shows the numbers of the bars', async () => {
	const { screen } = await show();
	await screen.getByRole('button', { name: 'Tabel' }).click();
	expect(tableRows(screen.container)).toEqual([
		['blij', '20', '50%'],
		['opgelucht', '10', '25%'],
		['boos', '15', '38%'],
		['Past niet', '4', ''],
		['Niet gevraagd', '7', '']
	]);
});

test('From 10 to 29 answers the chart says to be careful, below 10 it gives no shares', async () => {
	const careful = await show({ caution: 'careful' });
	await expect.element(careful.screen.getByText('voorzichtig: minder dan 30')).toBeVisible();
	await careful.screen.unmount();
	const { screen } = await show({ caution: 'countsOnly' });
	await expect.element(screen.getByText('alleen aantallen: minder dan 10')).toBeVisible();
	await screen.getByRole('button', { name: 'Tabel' }).click();
	expect(tableRows(screen.container).map((row) => row.length)).toEqual([2, 2, 2, 2, 2]);
});

test('Without any answer it says what will appear, and there is no table to ask for', async () => {
	const { screen } = await show({ n: 0 });
	await expect.element(screen.getByText(/Er zijn hier nog geen antwoorden/)).toBeVisible();
	expect(screen.container.querySelectorAll('button')).toHaveLength(0);
});

test.each([
	['light', 'none'],
	['dark', 'none'],
	['light', 'active']
] as const)('axe finds no barrier in %s with forced colours %s', async (scheme, forced) => {
	await asSeenWith(scheme, forced);
	const { screen } = await show({ selected: ['happy'], caution: 'careful' });
	expect(await barriers(screen.container)).toEqual([]);
	await expect.poll(() => barOf(screen, /^blij/).length).toBeGreaterThan(100);
	expect(barOf(screen, /^boos/).length).toBeLessThan(6);
	await page.screenshot({ path: `../../../../reports/charts/bar-chart-${scheme}-${forced}.png` });
	await screen.getByRole('button', { name: 'Tabel' }).click();
	expect(await barriers(screen.container)).toEqual([]);
});
