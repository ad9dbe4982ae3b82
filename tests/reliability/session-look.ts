import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect as impatient, type Page } from '@playwright/test';

/** Seventeen pages of one browser on a machine that does other things too. */
export const expect = impatient.configure({ timeout: 60_000 });

/** What is wrong with a page as it stands, and how small its smallest text is. */
export type Look = { faults: string[]; smallest: number };

/** What a program says when it has nothing to say. */
const nothing = /\b(undefined|null|NaN)\b|\[object/;
const keys = /\b(regie|scherm|phone|plan|run|notice|chart|input)\.[a-z][\w.]*/;

/** Takes a picture of a page and looks for missing words, what axe finds unless `isQuick`, and what does not fit. */
export async function lookAt(
	page: Page,
	{ folder, name, isQuick }: { folder: string; name: string; isQuick: boolean }
): Promise<Look> {
	mkdirSync(folder, { recursive: true });
	// Figures move for at most 400 ms.
	await page.waitForTimeout(600);
	await page.screenshot({ path: `${folder}/${name}.png`, animations: 'disabled' });
	const text = await page.evaluate(() => {
		const fields = document.querySelectorAll<HTMLInputElement>('input, textarea');
		return [document.body.innerText, ...[...fields].map(({ value }) => value)].join(' ');
	});
	const word = keys.exec(text)?.[0] ?? nothing.exec(text)?.[0];
	const { violations } = isQuick ? { violations: [] } : await new AxeBuilder({ page }).analyze();
	const measured = await page.evaluate(measure);
	const faults = [
		...(word ? [`says ${word}`] : []),
		...violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ') ?? ''}`),
		...measured.outside.map((one) => `outside: ${one}`)
	].map((fault) => `${name}: ${fault}`);
	return { faults, smallest: measured.smallest };
}

/** In the page: the smallest text that is seen, in pixels of the screen, and texts that fall off it. */
function measure(): { smallest: number; outside: string[] } {
	let smallest = Infinity;
	const outside: string[] = [];
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const element = node.parentElement;
		const words = node.textContent?.trim() ?? '';
		if (!element || words === '' || !element.checkVisibility({ visibilityProperty: true }))
			continue;
		if (element.closest('.vp-unseen, script, style, title')) continue;
		const range = document.createRange();
		range.selectNodeContents(node);
		const box = range.getBoundingClientRect();
		if (box.width < 2 || box.height < 2) continue;
		const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
		const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
		smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(element).fontSize) * scale);
		const isSeen = box.left >= -1 && box.right <= innerWidth + 1;
		const isOnScherm = Boolean(document.querySelector('main.scherm'));
		if (!isSeen || (isOnScherm && (box.top < -1 || box.bottom > innerHeight + 1)))
			outside.push(words.slice(0, 40));
	}
	return { smallest: Math.round(smallest * 10) / 10, outside };
}
