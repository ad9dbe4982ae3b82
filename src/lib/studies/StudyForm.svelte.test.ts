import axe from 'axe-core';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import staff from '#lib/i18n/locales/nl/staff.json' with { type: 'json' };
import words from '#lib/i18n/locales/nl/studies.json' with { type: 'json' };
import { createTranslator } from '#lib/i18n/translator.ts';
import { studyValues } from './study-form.ts';
import StudyForm from './StudyForm.svelte';

const { t: say } = createTranslator('nl', { ...staff, ...words });
const empty = studyValues(new FormData());
const common = {
	say,
	language: 'nl',
	versionIds: ['mijn-verhaal-buurtteam@1'],
	distressDefault: 'Stop gerust.'
} as const;

const field = (name: string) => page.getByLabelText(name, { exact: true });

test('the address follows the name until somebody writes one', async () => {
	await render(StudyForm, { ...common, values: empty, issues: [] });
	await field('Naam').fill('Café Noord');
	await expect.element(field('Adres')).toHaveValue('cafe-noord');
	await field('Adres').fill('eigen');
	await field('Naam').fill('Iets anders');
	await expect.element(field('Adres')).toHaveValue('eigen');
});

test('nothing is chosen for whoever fills it in: no term, no role', async () => {
	await render(StudyForm, { ...common, values: empty, issues: [] });
	await expect.element(page.getByLabelText(/Hoelang bewaart u/)).toHaveValue('');
	await expect.element(page.getByLabelText(/Ik onderzoek deze studie zelf/)).not.toBeChecked();
});

test('after a mistake the focus is on what is wrong, each with a link and a sentence at its field', async () => {
	const issues = [
		{ path: 'name', code: 'required', message: '' },
		{ path: 'retentionMonths', code: 'choose', message: '' },
		{ path: 'areas', code: 'choose', message: '' },
		{ path: 'areas.0', code: 'choose', message: '' }
	];
	const values = { ...empty, purpose: 'Leren.', areas: ['noord'] };
	const { container } = await render(StudyForm, { ...common, values, issues });
	await expect.element(page.getByRole('alert')).toHaveFocus();
	expect(page.getByRole('alert').getByRole('link').elements()).toHaveLength(3);
	for (const { hash } of container.querySelectorAll<HTMLAnchorElement>('[role=alert] a')) {
		expect(container.querySelector(hash)).not.toBeNull();
	}
	await expect.element(field('Naam')).toHaveAccessibleDescription(/Vul ‘Naam’ in/);
	await expect.element(field('Naam')).toHaveAttribute('aria-invalid', 'true');
	await expect.element(field('Doel')).toHaveValue('Leren.');
	await expect.element(field('Noord')).toBeChecked();
	await userEvent.keyboard('{Tab}');
	await expect.element(page.getByRole('link', { name: /Naam/ })).toHaveFocus();
});

test('it has no barriers, with and without mistakes', async () => {
	for (const issues of [[], [{ path: 'name', code: 'required', message: '' }]]) {
		const { container, unmount } = await render(StudyForm, { ...common, values: empty, issues });
		const { violations } = await axe.run(container);
		expect(violations.map(({ id }) => id)).toEqual([]);
		await unmount();
	}
});
