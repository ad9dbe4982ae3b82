import axe from 'axe-core';
import { createRawSnippet } from 'svelte';
import { beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import words from '#lib/i18n/locales/nl/staff.json' with { type: 'json' };
import { createTranslator } from '#lib/i18n/translator.ts';
import Shell from './Shell.svelte';

const { t: say } = createTranslator('nl', words);
const props = {
	...{ say, name: 'Aisha', other: 'en', otherHref: '?taal=en' },
	places: [
		{ href: '#noord', label: 'Noord', current: 'true' as const },
		{ href: '#alle', label: 'Alle onderzoeken' }
	],
	study: {
		name: 'Noord',
		links: [
			{ href: '#overzicht', label: 'Overzicht', current: 'page' as const },
			{ href: '#leden', label: 'Leden' }
		]
	},
	children: createRawSnippet(() => ({ render: () => '<h1>Noord</h1>' }))
};

beforeEach(() => page.viewport(1024, 768));

async function barriers(container: Element): Promise<string[]> {
	const { violations } = await axe.run(container);
	return violations.map(({ id }) => id);
}

test('the menu marks where one is, and starts with a way past it', async () => {
	const { container } = await render(Shell, props);
	await expect
		.element(page.getByRole('link', { name: 'Overzicht' }))
		.toHaveAttribute('aria-current', 'page');
	await userEvent.keyboard('{Tab}');
	await expect.element(page.getByRole('link', { name: 'Naar de inhoud' })).toHaveFocus();
	expect(await barriers(container)).toEqual([]);
});

test('the switch between studies opens, closes with Escape and gives the focus back', async () => {
	await render(Shell, props);
	const summary = page
		.getByRole('navigation', { name: /Onderzoeken/ })
		.getByText('Noord')
		.first();
	await summary.click();
	await expect.element(page.getByRole('link', { name: 'Alle onderzoeken' })).toBeVisible();
	await userEvent.keyboard('{Tab}{Escape}');
	expect(page.getByRole('link', { name: 'Alle onderzoeken' }).elements()).toEqual([]);
	await expect.element(summary).toHaveFocus();
});

test('on a phone everything is in one menu, and nothing stands beside the page', async () => {
	await page.viewport(390, 844);
	const { container } = await render(Shell, props);
	expect(page.getByRole('link', { name: 'Leden' }).elements()).toEqual([]);
	await page.getByText('Menu', { exact: true }).click();
	for (const name of ['Leden', 'Alle onderzoeken', 'English']) {
		await expect.element(page.getByRole('link', { name })).toBeVisible();
	}
	await expect.element(page.getByRole('button', { name: 'Uitloggen' })).toBeVisible();
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
	expect(await barriers(container)).toEqual([]);
	await page.getByRole('link', { name: 'Leden' }).click();
	expect(page.getByRole('link', { name: 'Alle onderzoeken' }).elements()).toEqual([]);
});

test('before signing in there is no menu of studies and nobody to sign out', async () => {
	await render(Shell, { ...props, name: null, study: null, places: [] });
	expect(page.getByRole('navigation').elements()).toEqual([]);
	expect(page.getByRole('button', { name: 'Uitloggen' }).elements()).toEqual([]);
});
