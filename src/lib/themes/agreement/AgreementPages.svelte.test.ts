import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import staff from '#lib/i18n/locales/nl/staff.json' with { type: 'json' };
import words from '#lib/i18n/locales/nl/themes.json' with { type: 'json' };
import { sayer } from '#lib/i18n/say.ts';
import AgreementPage from './AgreementPage.svelte';
import CodingDesk from './CodingDesk.svelte';
import type { AgreementView, CodingView, SampleView } from './model.ts';
import SampleList from './SampleList.svelte';

const say = sayer({ ...staff, ...words }, 'nl');
const base = '/onderzoek/demo/themas/samen';
const text = { id: 't', title: 'De brief', text: 'Ik wachtte lang.', language: 'nl' };
const coding: CodingView = {
	textKind: 'story',
	invented: true,
	themes: [
		{ id: 'money', name: 'Geld', definition: '' },
		{ id: 'wait', name: 'Wachten', definition: 'Te lang op iets wachten.' }
	],
	text,
	chosen: null,
	coded: 3,
	texts: 50,
	previous: 'before'
};
const sample: SampleView = {
	id: 's',
	madeAt: new Date('2026-11-21T10:00:00Z'),
	maker: 'Aisha',
	texts: 50,
	own: 0,
	coders: [{ name: 'Bo', coded: 12 }],
	isOpened: false
};
const agreement: AgreementView = {
	textKind: 'story',
	invented: false,
	texts: 50,
	compared: 40,
	caution: 'enough',
	coders: [
		{ name: 'Aisha', coded: 40 },
		{ name: 'Bo', coded: 50 }
	],
	main: { alpha: 0.7, interval: [0.6, 0.8] },
	all: { alpha: 0.85, interval: [0.7, 0.9] },
	perTheme: [{ theme: 'wait', name: 'Wachten', alpha: null, chosen: 4, together: 4 }],
	machine: [{ who: 'Aisha', alpha: 0.5, texts: 40 }],
	differing: 2,
	disagreements: [
		{
			text,
			said: [
				{ who: 'Aisha', themes: ['Geld'] },
				{ who: 'Bo', themes: [] }
			],
			machine: ['Wachten', '']
		},
		{ text: null, said: [{ who: 'Aisha', themes: ['Geld'] }], machine: null }
	]
};

const chosen = () => new FormData(document.querySelector('form')!);

describe('coding', () => {
	test('shows a text and the themes, nothing chosen, and posts what is chosen', async () => {
		await render(CodingDesk, { view: coding, issues: [], base, say });
		await expect.element(page.getByText('Ik wachtte lang.')).toBeVisible();
		expect([...chosen().keys()]).toEqual(['text']);
		await page.getByRole('radio', { name: /Wachten/ }).click();
		await page.getByRole('checkbox', { name: 'Geld' }).click();
		expect([...chosen()]).toEqual([
			['text', 't'],
			['first', 'wait'],
			['others', 'money']
		]);
	});

	test('a digit chooses a theme and takes the focus along', async () => {
		await render(CodingDesk, { view: coding, issues: [], base, say });
		await userEvent.keyboard('2');
		expect(chosen().get('first')).toBe('wait');
		await expect.element(page.getByRole('radio', { name: /Wachten/ })).toHaveFocus();
		await userEvent.keyboard('9');
		expect(chosen().get('first')).toBe('wait');
		await userEvent.keyboard('0');
		expect(chosen().get('first')).toBe('geen');
	});

	test('shows an earlier choice again', async () => {
		await render(CodingDesk, {
			...{ view: { ...coding, chosen: ['wait', 'money'] }, issues: [], base, say }
		});
		await expect.element(page.getByRole('radio', { name: /Wachten/ })).toBeChecked();
		await expect.element(page.getByRole('checkbox', { name: 'Geld' })).toBeChecked();
		await expect.element(page.getByText(/las u al/)).toBeVisible();
	});

	test('says what is wrong with a link to it', async () => {
		const issues = [{ path: 'first', code: 'choose', message: '' }];
		const { container } = await render(CodingDesk, { view: coding, issues, base, say });
		await expect.element(page.getByRole('alert')).toHaveFocus();
		const { hash } = container.querySelector<HTMLAnchorElement>('[role=alert] a')!;
		expect(container.querySelector(hash)).not.toBeNull();
	});

	test('ends with a way back', async () => {
		await render(CodingDesk, { view: { ...coding, text: null }, issues: [], base, say });
		await expect.element(page.getByText('U bent klaar')).toBeVisible();
		await expect.element(page.getByRole('link', { name: /steekproeven/ })).toBeVisible();
	});
});

describe('the outcome', () => {
	test('says numbers with their interval in words, and the machine apart', async () => {
		await render(AgreementPage, { view: agreement, base, language: 'nl', say });
		await expect.element(page.getByText('waarschijnlijk tussen 0,60 en 0,80')).toBeVisible();
		await expect.element(page.getByText(/nog niet vaak genoeg/)).toBeVisible();
		const apart = page.getByRole('region', { name: 'En het programma?' });
		await expect.element(apart.getByText('0,50')).toBeVisible();
		await expect.element(page.getByText("Geen van deze thema's")).toBeVisible();
		await expect.element(page.getByText(/niet meer te lezen/)).toBeVisible();
	});

	test('gives no number of few texts, and still the differences', async () => {
		const few = { ...agreement, compared: 4, caution: 'tooFew' as const };
		await render(AgreementPage, { view: few, base, language: 'nl', say });
		await expect.element(page.getByText(/te weinig om uit te rekenen/)).toBeVisible();
		expect(page.getByText('0,70').elements()).toEqual([]);
		await expect.element(page.getByText('Ik wachtte lang.')).toBeVisible();
	});
});

test('the list of samples leads on to coding, and after that to the outcome', async () => {
	const samples = [sample, { ...sample, id: 'o', isOpened: true }];
	await render(SampleList, { samples, issues: [], base, language: 'nl', say });
	await expect
		.element(page.getByRole('link', { name: 'Lees en kies' }))
		.toHaveAttribute('href', `${base}/s`);
	await expect
		.element(page.getByRole('link', { name: 'Bekijk de uitkomst' }))
		.toHaveAttribute('href', `${base}/o/uitkomst`);
});

test('the pages have no barriers', async () => {
	for (const show of [
		() => render(CodingDesk, { view: coding, issues: [], base, say }),
		() => render(AgreementPage, { view: agreement, base, language: 'nl', say }),
		() => render(SampleList, { samples: [sample], issues: [], base, language: 'nl', say })
	]) {
		const { container, unmount } = await show();
		expect((await axe.run(container)).violations).toEqual([]);
		await unmount();
	}
});
