import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import staff from '#lib/i18n/locales/nl/staff.json' with { type: 'json' };
import words from '#lib/i18n/locales/nl/studies.json' with { type: 'json' };
import { createTranslator } from '#lib/i18n/translator.ts';
import MemberPage from './MemberPage.svelte';
import type { MemberView, PointView } from './model.ts';
import { pointValues } from './point-form.ts';
import PointForm from './PointForm.svelte';
import PointList from './PointList.svelte';
import PointPage from './PointPage.svelte';
import PosterPage from './PosterPage.svelte';
import { studyValues } from './study-form.ts';
import StudySettings from './StudySettings.svelte';

const { t: say } = createTranslator('nl', { ...staff, ...words });
const point: PointView = {
	code: 'meeuw-7k2m',
	name: 'De Meeuw',
	channel: 'location',
	form: 'long',
	languages: ['nl', 'en'],
	opensOn: null,
	closesOn: '2026-12-31',
	state: 'open'
};
const address = 'https://stad.test/vertel/meeuw-7k2m';
const pointPage = {
	...{ say, point, address, language: 'nl', base: '/x', isReachable: true },
	...{ mayManage: true, done: null }
};
const member: MemberView = {
	membershipId: '1',
	name: 'Aisha',
	email: 'aisha@stad.test',
	role: 'beheerder',
	everywhere: true,
	isSelf: true,
	isLast: true
};
const memberPage = { say, issues: [], values: { email: '', role: '' }, done: null };

async function barriers(container: Element): Promise<string[]> {
	const { violations } = await axe.run(container);
	return violations.map(({ id }) => id);
}

test('a point shows its link and code, and closes only after a second press', async () => {
	const { container } = await render(PointPage, pointPage);
	await expect.element(page.getByRole('link', { name: address })).toBeVisible();
	await expect.element(page.getByRole('img', { name: `QR-code naar ${address}` })).toBeVisible();
	const close = page.getByRole('button', { name: 'Ja, sluit nu' });
	expect(close.elements()).toEqual([]);
	await page.getByText('Sluit dit vertelpunt').click();
	await expect.element(close).toBeVisible();
	expect(await barriers(container)).toEqual([]);
});

test('a point warns of an address that only works on this computer', async () => {
	await render(PointPage, { ...pointPage, isReachable: false });
	await expect.element(page.getByText(/werkt alleen op deze computer/)).toBeVisible();
});

test('who may not manage sees the point and nothing to close it with', async () => {
	await render(PointPage, { ...pointPage, mayManage: false });
	expect(page.getByText('Sluit dit vertelpunt').elements()).toEqual([]);
});

test('without points a maker is offered to make one, and anybody else is told who does', async () => {
	const list = { say, points: [], base: '/x', language: 'nl' };
	const { rerender } = await render(PointList, { ...list, mayManage: true });
	await expect.element(page.getByRole('link', { name: 'Nieuw vertelpunt' })).toBeVisible();
	await rerender({ ...list, mayManage: false });
	expect(page.getByRole('link').elements()).toEqual([]);
	await expect.element(page.getByText(/beheerder maakt het eerste/)).toBeVisible();
});

test('a poster has the name, the code of 8 centimetres, the address and both languages', async () => {
	await page.viewport(1024, 1400);
	const poster = {
		...{ name: 'De Meeuw', study: 'Noord', address, isInvented: true },
		voices: [
			{ lang: 'nl', dir: 'ltr' as const, say },
			{ lang: 'en', dir: 'ltr' as const, say: () => 'Tell your story here' }
		]
	};
	const { container } = await render(PosterPage, {
		...{ say, poster, back: '/x', isReachable: true }
	});
	for (const text of ['Vertel hier uw verhaal', 'oefenstudie, verzonnen verhalen']) {
		await expect.element(page.getByText(text)).toBeVisible();
	}
	await expect.element(page.getByText('Tell your story here').first()).toBeVisible();
	expect(container.textContent).toContain('stad.test/vertel/meeuw-7k2m');
	const { width } = container.querySelector('svg[role=img]')!.getBoundingClientRect();
	const modules = Number(container.querySelector('svg[role=img] rect')!.getAttribute('width'));
	const centimetres = ((width * (modules - 8)) / modules / 96) * 2.54;
	expect(centimetres).toBeGreaterThan(8);
	expect(await barriers(container)).toEqual([]);
});

test('the last administrator cannot be taken away, others can after a second press', async () => {
	const other = { ...member, membershipId: '2', name: 'Bo', isLast: false, isSelf: false };
	const { container } = await render(MemberPage, { ...memberPage, members: [member, other] });
	await expect.element(page.getByText('De laatste beheerder kan niet weg.')).toBeVisible();
	await page.getByText('Haal weg', { exact: true }).click();
	await expect.element(page.getByRole('button', { name: 'Ja, haal weg' })).toBeVisible();
	expect(await barriers(container)).toEqual([]);
});

test('the link of an invitation is shown with whom it is for', async () => {
	const done = {
		key: 'members.invited',
		email: 'bo@stad.test',
		link: 'https://stad.test/welkom/x'
	};
	await render(MemberPage, { ...memberPage, members: [member], done });
	const status = page.getByRole('status');
	await expect.element(status).toBeVisible();
	expect(status.element().textContent).toMatch(/bo@stad\.test[^]*https:\/\/stad\.test\/welkom\/x/);
});

test('the forms of a point and of settings have no barriers, mistakes included', async () => {
	const issues = [{ path: 'name', code: 'required', message: '' }];
	const values = pointValues(new FormData());
	const form = await render(PointForm, {
		...{ say, values, issues, languages: ['nl', 'en'], mark: '7k2m' }
	});
	await page.getByLabelText('Naam', { exact: true }).fill('De Meeuw');
	await expect.element(page.getByLabelText('Code', { exact: true })).toHaveValue('de-meeuw-7k2m');
	expect(await barriers(form.container)).toEqual([]);
	await form.unmount();
	const settings = await render(StudySettings, {
		...{ say, issues, values: studyValues(new FormData()), done: 'saved', areas: ['Noord'] },
		...{ versionIds: ['a@1'], distressDefault: '', isLocked: true, isInvented: true }
	});
	expect(await barriers(settings.container)).toEqual([]);
});
