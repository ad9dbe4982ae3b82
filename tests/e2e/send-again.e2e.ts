import { expect, test } from '@playwright/test';
import { toCheck } from './teller.ts';

const telling = { language: 'Nederlands', level: 1, signifiers: 'skip' } as const;

test('without internet the story stays on the screen, and trying again sends the very same bytes', async ({
	page,
	context
}) => {
	await toCheck(page, '/vertel/demo-online', {
		...telling,
		text: 'Verteld toen het internet weg was.'
	});
	const bodies: (string | null)[] = [];
	page.on('request', (request) => {
		if (request.url().endsWith('/api/v1/verhalen')) bodies.push(request.postData());
	});
	await context.setOffline(true);
	await page.getByRole('button', { name: 'Stuur mijn verhaal' }).click();
	await expect(
		page.getByText('Er is geen internet. Uw verhaal staat nog op dit scherm.')
	).toBeVisible();
	await context.setOffline(false);
	await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
	await expect(page.locator('h1:visible')).toHaveText('Dank u wel');
	expect(bodies.length).toBe(2);
	expect(bodies[0]).toBe(bodies[1]);
	expect(bodies[0]).toContain('Verteld toen het internet weg was.');
});

test('an answer that is no receipt of ours is never taken for one', async ({ page }) => {
	await toCheck(page, '/vertel/demo-online', {
		...telling,
		text: 'Verteld achter een inlogpagina van wifi.'
	});
	await page.route('**/api/v1/verhalen', (route) =>
		route.fulfill({ status: 200, body: '<html>wifi</html>' })
	);
	await page.getByRole('button', { name: 'Stuur mijn verhaal' }).click();
	await expect(page.getByText('Het lukt nu niet.')).toBeVisible();
	await page.unroute('**/api/v1/verhalen');
	await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
	await expect(page.locator('h1:visible')).toHaveText('Dank u wel');
});

test('a reload keeps what was typed, and a new teller finds nothing of it', async ({ page }) => {
	await toCheck(page, '/vertel/demo-online', { ...telling, text: 'Kanarie zevenblad dakpan.' });
	// The draft is written at most a second after the last key.
	await page.waitForTimeout(1500);
	await page.reload();
	await expect(page.getByText('Kanarie zevenblad dakpan.')).toBeVisible();
	await page.getByRole('button', { name: 'Stuur mijn verhaal' }).click();
	await expect(page.locator('h1:visible')).toHaveText('Dank u wel');
	await page.getByRole('button', { name: 'Nieuwe verteller' }).click();
	await expect(page.locator('h1:visible')).toHaveText('Kies uw taal');
	expect(await page.content()).not.toContain('Kanarie');
	await page.reload();
	await expect(page.getByRole('button', { name: 'Ga verder met dit verhaal' })).toHaveCount(0);
});
