import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { barriers } from '#lib/charts/test-question.ts';
import type { Scene } from '../../scene.ts';
import { testScene, testStep } from '../test-scene.ts';
import { shown } from '../test-shows.ts';
import { say } from '../test-words.ts';
import Scherm from './Scherm.svelte';

const around = { origin: 'https://vertelpunt.example', ahead: 0, isLost: false, say };

async function project(scene: Scene, skin: 'light' | 'dark' = 'light') {
	return render(Scherm, { ...around, scene, skin });
}

function texts(container: Element): HTMLElement[] {
	return [...container.querySelectorAll<HTMLElement>('main *')].filter((element) => {
		const own = [...element.childNodes].some(
			(node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()
		);
		return own && !element.closest('.vp-unseen, svg');
	});
}

describe.each([
	[1920, 1080],
	[1024, 768]
])('at %i by %i', (width, height) => {
	const unit = Math.min(height / 1080, width / 1440);

	test.each(shown.map((shows, at) => [`${shows.kind} ${at}`, shows] as const))(
		'%s is large enough to read, fits on the screen and has no controls',
		async (_, shows) => {
			await page.viewport(width, height);
			const step = testStep(shows.kind);
			const progress = { done: 12, of: 13, unit: 'tables' } as const;
			const scene = testScene({ step, shows, progress, timerEndsAt: Date.now() + 60_000 });
			const { container } = await project(scene);
			const small = texts(container)
				.map((element) => [element.textContent, parseFloat(getComputedStyle(element).fontSize)])
				.filter(([, size]) => Number(size) < 32 * unit - 0.01);
			expect(small).toEqual([]);
			const over = texts(container)
				.filter((element) => {
					const { bottom, right } = element.getBoundingClientRect();
					return bottom > height + 1 || right > width + 1;
				})
				.map(({ textContent }) => textContent);
			expect(over).toEqual([]);
			expect(
				container.querySelectorAll('a, button, input, select, textarea, [tabindex]')
			).toHaveLength(0);
			expect(getComputedStyle(container.querySelector('main')!).cursor).toBe('none');
		}
	);
});

test.each(['light', 'dark'] as const)('every step has no barriers in the %s skin', async (skin) => {
	await page.viewport(1920, 1080);
	for (const shows of shown) {
		const scene = testScene({ step: testStep(shows.kind), shows });
		const { container, unmount } = await project(scene, skin);
		await new Promise((resolve) => setTimeout(resolve, 450));
		expect(await barriers(container), shows.kind).toEqual([]);
		await unmount();
	}
});

test('the join cover has the code, the address in letters and a QR code of a quarter of the height', async () => {
	await page.viewport(1920, 1080);
	await project(testScene({ cover: 'join' }));
	await expect.element(page.getByText('ABC 123')).toBeVisible();
	await expect.element(page.getByText('vertelpunt.example/bijeenkomst')).toBeVisible();
	const qr = page.getByRole('img', { name: 'QR-code om mee te doen' }).element();
	expect(qr.getBoundingClientRect().height).toBeGreaterThanOrEqual(270);
});

test('a black screen shows nothing and says so to who cannot see it', async () => {
	const { container } = await project(testScene({ cover: 'black' }));
	expect(container.querySelector('h1')).toBeNull();
	expect(container.textContent).toContain('zwart');
});

test('the picture of a reveal says its counts and its distance in words', async () => {
	await page.viewport(1920, 1080);
	const shows = shown.find((one) => one.kind === 'predict' && one.reveal !== null)!;
	await project(testScene({ step: testStep('predict'), shows, phase: 'revealed' }));
	const picture = page.getByRole('img', { name: /402 verhalen.*ver naast.*Het vakwerk/ });
	await expect.element(picture).toBeVisible();
});
