import type { Page } from 'playwright';
import { quantile, rounded } from './figures.ts';

/** A zone, an option of a question far down, and one of the last charts; each on and off again. */
const marks = [
	'#chart-T1 button[data-mark]:nth-of-type(2)',
	'#chart-K5 :nth-child(2) > button[data-mark]',
	'#chart-R1 :nth-child(1) > button[data-mark]'
];
const times = 8;

export type Clicks = {
	clicks: number;
	paintedMs: number;
	paintedWorstMs: number;
	followedMs: number;
};

type Timed = { painted: number; followed: number };

/**
 * Filter clicks with the processor slowed four times: milliseconds (medians) from the click until every
 * chart in sight is painted anew, and until the last chart out of sight, and each word that is only heard,
 * has followed. What the server adds later, such as the region of a centre and the list of stories, is no
 * part of this.
 */
export async function measureClicks(page: Page, address: string): Promise<Clicks> {
	await page.goto(address, { waitUntil: 'networkidle' });
	await page.locator(marks.at(-1) ?? '').waitFor({ state: 'attached' });
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	const timed: Timed[] = [];
	for (const mark of marks) {
		await page.locator(mark).scrollIntoViewIfNeeded();
		await page.waitForTimeout(1000);
		for (let time = 0; time < times; time++) timed.push(await page.evaluate(clickAndWatch, mark));
	}
	await session.detach();
	const painted = timed.map((one) => one.painted);
	const followed = timed.map((one) => one.followed);
	return {
		clicks: timed.length,
		paintedMs: rounded(quantile(painted, 0.5)),
		paintedWorstMs: rounded(Math.max(...painted)),
		followedMs: rounded(quantile(followed, 0.5))
	};
}

/** Runs in the page. */
async function clickAndWatch(mark: string): Promise<Timed> {
	let last = 0;
	// Two marks of each chart, which names them all at once: to watch more would itself take milliseconds.
	const observer = new MutationObserver(() => (last = performance.now()));
	for (const chart of document.querySelectorAll('[id^=chart-]')) {
		const [first, ...others] = chart.querySelectorAll('[data-mark]');
		for (const each of [first, others.at(-1)])
			if (each) observer.observe(each, { attributeFilter: ['aria-label'] });
	}
	const started = performance.now();
	document.querySelector<HTMLElement>(mark)?.click();
	let painted = 0;
	requestAnimationFrame(() => {
		const channel = new MessageChannel();
		channel.port1.onmessage = () => (painted = performance.now() - started);
		channel.port2.postMessage(null);
	});
	await new Promise((resolve) => setTimeout(resolve, 1500));
	observer.disconnect();
	return { painted, followed: Math.max(painted, last - started) };
}
