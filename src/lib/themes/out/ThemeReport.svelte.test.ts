import axe from 'axe-core';
import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import words from '#lib/i18n/locales/nl/themes.json' with { type: 'json' };
import texts from '#lib/i18n/locales/nl/theme-texts.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import type { ReportCard, ReportView } from './report-view.ts';
import ThemeDownloads from './ThemeDownloads.svelte';
import ThemeReport from './ThemeReport.svelte';

const say = sayer({ ...words, ...texts }, 'nl');
const card: ReportCard = {
	id: 'wait',
	name: 'Wachten',
	definition: 'Te lang op iets wachten.',
	n: 40,
	share: 0.65,
	terms: ['wachten', 'bellen'],
	stability: 0.87,
	quotes: [{ textId: 't', title: 'De brief', excerpt: 'Ik wachtte lang.', language: 'nl' }]
};
const report: ReportView = {
	study: { slug: 'demo', name: 'Noord', invented: true },
	at: new Date('2026-11-21T10:00:00Z'),
	placed: 60,
	texts: 70,
	countedOnly: 1,
	held: 0,
	cards: [
		card,
		{ ...card, id: 'kept', name: 'Klein', n: null, share: null, stability: null, quotes: [] }
	]
};

test('a theme has its size, words, quotes and how steady it is in words', async () => {
	await render(ThemeReport, { report, language: 'nl', say });
	await expect.element(page.getByText('40 teksten · ongeveer 65%')).toBeVisible();
	await expect.element(page.getByText('Ik wachtte lang.')).toBeVisible();
	await expect
		.element(page.getByText(/Vast\. Zonder een tiende van de teksten bleef 87%/))
		.toBeVisible();
	await expect.element(page.getByText(/Dat is niet gemeten/)).toBeVisible();
	await expect.element(page.getByText(/een klein aantal verraden/)).toBeVisible();
	await expect.element(page.getByText(/Geen stukje/)).toBeVisible();
});

test('invented stories are called that, and real ones are not', async () => {
	const { rerender } = await render(ThemeReport, { report, language: 'nl', say });
	await expect.element(page.getByText(/verhalen zijn verzonnen/)).toBeVisible();
	await rerender({ report: { ...report, study: { ...report.study, invented: false } } });
	expect(page.getByText(/verzonnen/i).elements()).toEqual([]);
});

test('what tellers said themselves has its place with each theme', async () => {
	const profile = createRawSnippet((theme: () => string) => ({
		render: () => `<p>profiel van ${theme()}</p>`
	}));
	await render(ThemeReport, { report, language: 'nl', say, profile });
	await expect.element(page.getByText('profiel van wait')).toBeVisible();
	await expect.element(page.getByText('profiel van kept')).toBeVisible();
});

test('files are asked for by plain forms; a codebook only when there are themes', async () => {
	const { container, rerender } = await render(ThemeDownloads, {
		...{ action: '/onderzoek/demo/themas/uit', hasThemes: true, say }
	});
	const asked = () =>
		[...container.querySelectorAll('form')].map((form) => new FormData(form).get('kind'));
	expect(asked()).toEqual(['csv', 'xlsx', 'qdc', 'qdpx']);
	await rerender({ hasThemes: false });
	expect(asked()).toEqual(['csv', 'xlsx', 'qdpx']);
});

test('the report has no barriers', async () => {
	const { container } = await render(ThemeReport, { report, language: 'nl', say });
	expect((await axe.run(container)).violations).toEqual([]);
});
