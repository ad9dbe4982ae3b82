import { expect, test } from '@playwright/test';
import { scripted } from './teller.ts';

test('a language that is touched before the script has come is not asked for again', async ({
	page
}) => {
	let isHeld = true;
	await page.route('**/_app/**/*.js', (route) => (isHeld ? route.abort() : route.continue()));
	await page.goto('/vertel/demo-online');
	const heading = page.locator('h1:visible');
	await expect(heading).toHaveText('Kies uw taal');
	isHeld = false;
	await page.locator('.live').getByText('English', { exact: true }).click();
	await expect(heading).toHaveText('Tell us what happened to you');
	await scripted(page);
	await page.getByRole('button', { name: 'Start' }).click();
	await expect(heading).toHaveText('Who are you in this story?');
	await page.goBack();
	await page.getByRole('button', { name: 'Back' }).last().click();
	await expect(heading).toHaveText('Choose your language');
	await page.locator('.live').getByText('Nederlands', { exact: true }).click();
	await expect(heading).toHaveText('Vertel wat u meemaakte');
});
