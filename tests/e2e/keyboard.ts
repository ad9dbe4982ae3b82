import { expect, type Locator, type Page } from '@playwright/test';

/** Presses Tab until an element has the focus, as a person without a pointer would. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
	for (let presses = 0; presses < most; presses++) {
		await page.keyboard.press('Tab');
		if (await target.evaluate((element) => element === document.activeElement)) return;
	}
	throw new Error(`not reached with ${most} presses of Tab: ${String(target)}`);
}

/** Tabs to a button or link by its name and presses it. */
export async function press(page: Page, name: string): Promise<void> {
	await tabTo(
		page,
		page.getByRole('button', { name, exact: true }).locator('visible=true').first()
	);
	await page.keyboard.press('Enter');
}

/** Waits for a screen by its heading and checks that the heading has the focus. */
export async function onScreen(page: Page, heading: string | RegExp): Promise<void> {
	await expect(page.locator('h1:visible')).toHaveText(heading);
	await expect(page.locator('h1:visible')).toBeFocused();
}

/** Fails the test when a mouse or finger was used on the page. */
export async function forbidPointer(page: Page): Promise<() => Promise<number>> {
	await page.addInitScript(() => {
		const counted = window as unknown as { pointers: number };
		counted.pointers = 0;
		for (const type of ['pointerdown', 'mousedown', 'touchstart']) {
			addEventListener(type, () => (counted.pointers += 1), { capture: true });
		}
	});
	return () => page.evaluate(() => (window as unknown as { pointers: number }).pointers);
}
