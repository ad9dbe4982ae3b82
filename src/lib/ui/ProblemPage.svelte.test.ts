import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import words from '#lib/i18n/locales/nl/staff.json' with { type: 'json' };
import { createTranslator } from '#lib/i18n/translator.ts';
import ProblemPage from './ProblemPage.svelte';

const { t: say } = createTranslator('nl', words);

test.each([
	['notFound', 'Deze pagina is er niet'],
	['forbidden', 'Dit mag u hier niet doen'],
	['unexpected', 'Er ging iets mis bij ons'],
	['anything else', 'Er ging iets mis bij ons']
])('%s is said as ‘%s’, with a way on', async (code, title) => {
	await render(ProblemPage, { say, code });
	await expect.element(page.getByRole('heading', { name: title })).toBeVisible();
	await expect.element(page.getByRole('link', { name: 'Naar alle onderzoeken' })).toBeVisible();
	expect(document.title).toBe(title);
});

test('the number of an error is on the page, for whoever asks for help', async () => {
	await render(ProblemPage, { say, code: 'unexpected', errorId: '1a2b3c4d' });
	await expect.element(page.getByText(/noem dan dit nummer: 1a2b3c4d/i)).toBeVisible();
});
