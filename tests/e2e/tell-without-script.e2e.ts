import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('a story told with script off is received, shows its code, and is taken away with it', async ({
	page
}) => {
	await page.goto('/vertel/demo-online');
	await page
		.getByRole('group', { name: 'Wie bent u in dit verhaal?' })
		.getByLabel('bewoner')
		.check();
	await page.locator('input[name=consent1][value=yes]').check();
	await page.locator('input[name=consent2][value=yes]').check();
	await page.locator('textarea[name=text]').fill('Zonder script verteld.');
	await page.locator('input[name=title]').fill('Zonder script');
	await page.locator('input[name=T1][value=ab]').check();
	await page.locator('input[name=D1][value="2"]').check();
	await page.locator('input[name="S1.buurtteam"][value=right-high]').check();
	await page.locator('input[name=T3][value=na]').check();
	await page.locator('input[name=K1][value=happy]').check();
	await page.getByRole('button', { name: 'Stuur' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dank u wel');
	expect(new URL(page.url()).pathname).toBe('/vertel/demo-online/bedankt');
	const code = (await page.locator('.signs').innerText()).replace(/\s/g, '');
	expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
	expect(page.url()).not.toContain(code);

	await page.goto('/intrekken');
	await page.getByLabel('Uw code').fill(code.toLowerCase());
	await page.getByRole('button', { name: 'Zoek mijn verhaal' }).click();
	await expect(page.getByText('Wij hebben uw verhaal gevonden')).toBeVisible();
	await expect(page.getByText('Zonder script verteld')).toHaveCount(0);
	await page.getByRole('button', { name: 'Haal mijn verhaal weg' }).click();
	await expect(page.getByText('Uw verhaal en uw antwoorden zijn weg')).toBeVisible();
	await page.goto('/intrekken');
	await page.getByLabel('Uw code').fill(code);
	await page.getByRole('button', { name: 'Zoek mijn verhaal' }).click();
	await expect(page.getByRole('alert')).toContainText('Wij vinden geen verhaal');
});

test('one option too many comes back with every answer kept and a sentence', async ({
	request
}) => {
	const form = new URLSearchParams([
		['consent1', 'yes'],
		['text', 'Dit mag niet weg zijn.'],
		...['happy', 'proud', 'sad', 'angry'].map((option) => ['K1', option])
	]);
	const answer = await request.post('/vertel/demo-online?/stuur', {
		data: form.toString(),
		headers: {
			accept: 'text/html',
			'content-type': 'application/x-www-form-urlencoded',
			origin: 'http://localhost:4173'
		}
	});
	const page = await answer.text();
	expect(answer.status()).toBe(422);
	expect(page).toContain('>U koos te veel antwoorden. Kies er hoogstens 3.<');
	expect(page).toMatch(/<textarea[^>]*>Dit mag niet weg zijn\.<\/textarea>/);
	expect(page.match(/<input[^>]*name="K1"[^>]*checked/g)).toHaveLength(4);
});

test('wrong, unknown and used codes get the same bytes', async ({ request }) => {
	const answers: string[] = [];
	for (const code of ['', 'nee', 'AAAAAAAAAAAA', '0123456789AB']) {
		const answer = await request.post('/intrekken?/zoek', {
			form: { code },
			headers: { origin: 'http://localhost:4173' }
		});
		answers.push(`${answer.status()} ${await answer.text()}`);
	}
	expect(new Set(answers).size).toBe(1);
});
