import { expect, test, type Page } from '@playwright/test';

/** Goes from the first screen to the check screen, saying no more than is needed. */
async function toCheck(page: Page, text: string): Promise<void> {
	await page.goto('/vertel/demo-online?taal=nl');
	const screen = page.locator('.live');
	for (let step = 0; step < 40; step++) {
		const heading = await page.locator('h1:visible').innerText();
		if (heading === 'Kijk uw verhaal na') return;
		if (heading === 'Kies uw taal') {
			await screen.getByText('Nederlands').first().click();
		} else {
			if (await screen.locator('input[value=yes]').count())
				await screen.locator('input[value=yes]').check({ force: true });
			if (await screen.locator('textarea').count()) await screen.locator('textarea').fill(text);
			const skip = page.getByRole('button', { name: 'Sla over' });
			const next = page.getByRole('button', { name: /^(Volgende|Begin)$/ });
			await ((await skip.count()) ? skip : next).click();
		}
		await expect(page.locator('h1:visible')).not.toHaveText(heading);
	}
}

test('without internet the story stays on the screen, and trying again sends the very same bytes', async ({
	page,
	context
}) => {
	await toCheck(page, 'Verteld toen het internet weg was.');
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
	await toCheck(page, 'Verteld achter een inlogpagina van wifi.');
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
	await toCheck(page, 'Kanarie zevenblad dakpan.');
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
