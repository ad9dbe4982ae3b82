import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';

const routes = ['/', '/intrekken', '/vertel/demo-online', '/inloggen', '/bestaat-niet'];
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violations(page: Page): Promise<string[]> {
	const { violations: found } = await new AxeBuilder({ page }).withTags(tags).analyze();
	return found.map(
		({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`
	);
}

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(colorScheme, () => {
		test.use({ colorScheme });

		for (const route of routes) {
			test(`${route} is accessible, in its own direction and mirrored`, async ({ page }) => {
				await page.goto(route);
				expect(await violations(page)).toEqual([]);
				await page.evaluate(() => (document.documentElement.dir = 'rtl'));
				expect(await violations(page)).toEqual([]);
			});
		}
	});
}

for (const viewport of [
	{ width: 320, height: 640 },
	{ width: 390, height: 844 }
]) {
	test(`no page scrolls sideways at ${viewport.width} pixels`, async ({ page }) => {
		await page.setViewportSize(viewport);
		for (const route of routes) {
			await page.goto(route);
			const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			expect(over, route).toBeLessThanOrEqual(0);
		}
	});
}

test('no page breaks its own content policy, asks another site, or sets a cookie for a teller', async ({
	page,
	context
}) => {
	const refused: string[] = [];
	const elsewhere: string[] = [];
	page.on('console', (message) => {
		if (message.text().includes('Content Security Policy')) refused.push(message.text());
	});
	page.on('request', (request) => {
		if (!request.url().startsWith('http://localhost:4173/')) elsewhere.push(request.url());
	});
	for (const route of ['/', '/intrekken', '/vertel/demo-online'])
		await page.goto(route, { waitUntil: 'networkidle' });
	expect(refused).toEqual([]);
	expect(elsewhere).toEqual([]);
	expect(await context.cookies()).toEqual([]);
});

test('no staff page and no columns answer without signing in', async ({ request }) => {
	for (const path of [
		'/onderzoek',
		'/onderzoek/halverwege-demo',
		'/onderzoek/halverwege-demo/verkennen',
		'/beheer/studies/nieuw',
		'/thema'
	]) {
		const answer = await request.get(path, { maxRedirects: 0 });
		expect(answer.status(), path).toBe(303);
		expect(answer.headers().location, path).toContain('/inloggen');
	}
	for (const path of ['columns', 'stories?rows=0&snapshot=x', 'live']) {
		const answer = await request.get(`/api/v1/studies/halverwege-demo/${path}`);
		expect(answer.status(), path).toBe(404);
		expect(await answer.text()).not.toContain('Halverwege');
	}
});

test('a form from another site is refused, and a name that is not ours is not served', async ({
	request
}) => {
	const forged = await request.post('/intrekken?/zoek', {
		form: { code: 'AAAA' },
		headers: { origin: 'https://elders.example' }
	});
	expect(forged.status()).toBe(403);
	const story = await request.post('/api/v1/verhalen', {
		data: {},
		headers: { 'sec-fetch-site': 'cross-site' }
	});
	expect(story.status()).toBe(403);
	expect((await request.get('/', { headers: { host: 'evil.test' } })).status()).toBe(421);
});
