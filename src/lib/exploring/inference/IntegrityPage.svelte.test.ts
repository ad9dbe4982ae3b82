import { expect, test } from 'vitest';
import { page as screenPage } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { tableRows } from '#lib/charts/test-plot.ts';
import { barriers } from '#lib/charts/test-question.ts';
import explore from '#lib/i18n/locales/nl/explore.json' with { type: 'json' };
import patterns from '#lib/i18n/locales/nl/patterns.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import { spikesIn } from '#lib/statistics/integrity.ts';
import IntegrityPageView from './IntegrityPage.svelte';
import { absenceId, type IntegrityPage } from './model.ts';

const say = sayer({ ...explore, ...patterns }, 'nl');
const none = { notApplicable: 0, skipped: 0, notShown: 0 };

const measured: IntegrityPage = {
	study: { slug: 'noord', name: 'Noord', invented: true },
	labels: { T1: 'Wat telde mee?', D1: 'De hulp ging …', D2: 'De kennis …' },
	stories: 100,
	questions: [
		{ id: 'T1', n: 80, notApplicable: 16, skipped: 4, notShown: 0, paced: 40, fast: 10 },
		{ id: 'D1', ...none, n: 18, notApplicable: 2, notShown: 80, paced: 0, fast: 0 },
		{ id: 'D2', ...none, n: 6, notApplicable: 3, notShown: 91, paced: 5, fast: 1 }
	],
	modes: [
		{ mode: 'alone', stories: 94, ...none, n: 90, notApplicable: 10 },
		{ mode: null, stories: 6, ...none, n: 14, notApplicable: 11 }
	],
	positions: 24,
	spikes: spikesIn(Array.from({ length: 24 }, (_, at) => (at < 12 ? 0.5 : at / 24))),
	straight: { n: 0, ids: [] },
	sameTexts: [['0b', '1c']],
	differences: [
		{ id: absenceId, n: 9, missing: 91, effect: null, p: null, without: 'tooFew', pAdjusted: null },
		{
			id: 'D1',
			n: 20,
			missing: 80,
			effect: { name: 'rank-biserial', value: 0.6, low: 0.3, high: 0.8 },
			p: 0.001,
			without: null,
			pAdjusted: 0.002
		}
	]
};

const show = (page: Partial<IntegrityPage> = {}) =>
	render(IntegrityPageView, { page: { ...measured, ...page }, language: 'nl', say });

test('Shares are shown from 10, with a word of caution below 30, and never below 10', async () => {
	const { container } = await show();
	const rows = tableRows(container);
	expect(rows[0]).toEqual(['Wat telde mee?', '100', '16 (16%)', '4 (4%)', '10 (25%)']);
	expect(rows[1]).toEqual([
		'De hulp ging …',
		'20',
		'2 (10%), voorzichtig',
		'0 (0%), voorzichtig',
		'–'
	]);
	expect(rows[2]).toEqual(['De kennis …', '9', '3', '0', '1']);
	expect(rows[4]).toEqual(['niet bekend', '6', '25', '11', '0']);
});

test('A count leads to its stories in the explorer, and none leads nowhere', async () => {
	const screen = await show();
	await expect
		.element(screen.getByRole('link', { name: '16 (16%), Wat telde mee?, Past niet' }))
		.toHaveAttribute('href', '/onderzoek/noord/verkennen?T1=!na');
	await expect
		.element(screen.getByRole('link', { name: '6, niet bekend, Verhalen' }))
		.toHaveAttribute('href', '/onderzoek/noord/verkennen?mode=unknown');
	expect(screen.getByRole('link', { name: /D1.*Overgeslagen/ }).query()).toBeNull();
});

test('Differences come first, with n, size, interval and p, after what was looked at', async () => {
	const { container } = await show();
	expect(container.textContent).toMatch(/1 vergelijking bekeken\.\s+1 verschil is te groot/);
	const rows = tableRows(container).slice(5, 7);
	expect(rows[0]).toEqual([
		'De hulp ging …',
		'20, voorzichtig',
		'rang-biserieel 0,60, tussen 0,30 en 0,80',
		'= 0,002',
		'verschil te groot voor toeval'
	]);
	expect(rows[1]?.slice(1)).toEqual(['9', '–', '–', 'te weinig verhalen']);
});

test('A heap is named, copies come as numbers of stories', async () => {
	const { container } = await show();
	expect(container.textContent).toMatch(/Precies het midden.*veel meer dan ernaast/s);
	expect(container.textContent).toMatch(/2 verhalen hebben dezelfde woorden.*0b, 1c/s);
});

test('Without stories there is one sentence and no table', async () => {
	const { container } = await show({ stories: 0 });
	expect(container.querySelector('table')).toBeNull();
	expect(container.textContent).toMatch(/Nog geen verhalen/);
});

test('On a phone nothing sticks out, and axe finds no barrier', async () => {
	await screenPage.viewport(390, 900);
	const { container } = await show();
	expect(document.documentElement.scrollWidth).toBe(390);
	expect(await barriers(container)).toEqual([]);
});
