import type { CDPSession, Page } from 'playwright';
import { quantile, rounded } from './figures.ts';
import { traced, type TraceEvent } from './tracing.ts';

/** A zone, an option of a question far down, and one of the last charts; each on and off again. */
const marks = [
	'#chart-T1 button[data-mark]:nth-of-type(2)',
	'#chart-K5 :nth-child(2) > button[data-mark]',
	'#chart-R1 :nth-child(1) > button[data-mark]'
];
const times = 8;
const rounds = 3;
const slower = 4;

/** Milliseconds, medians. */
export type Clicks = {
	/**
	 * Four times what the page's own thread worked from the click until every chart in sight was drawn anew,
	 * for the mark that takes longest: without what else the machine did meanwhile.
	 */
	threadMs: number;
	/** From the click until every chart in sight is painted anew, slowed four times by the browser. */
	paintedMs: number;
	/** Until the last chart out of sight, and each word that is only heard, has followed as well. */
	followedMs: number;
};

/**
 * Filter clicks on each of these open pages in turn. What the server adds later, such as the region of a
 * centre and the list of stories, is no part of this.
 */
export async function measureClicks(pages: readonly Page[]): Promise<Clicks[]> {
	const seen = pages.map(() => ({
		worked: marks.map((): number[] => []),
		timed: [] as Timed[]
	}));
	for (let round = 0; round < rounds; round++) {
		for (const [at, page] of pages.entries()) {
			await page.bringToFront();
			const session = await page.context().newCDPSession(page);
			for (const [place, mark] of marks.entries()) {
				await page.locator(mark).scrollIntoViewIfNeeded();
				await page.waitForTimeout(1000);
				seen[at]?.worked[place]?.push(...(await threadTimes(session, page, mark)));
				await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
				for (let time = 0; time < times; time++)
					seen[at]?.timed.push(await page.evaluate(clickAndWatch, mark));
				await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
			}
			await session.detach();
		}
	}
	return seen.map(({ worked, timed }) => ({
		threadMs: rounded(slower * Math.max(...worked.map(median))),
		paintedMs: rounded(median(timed.map(({ painted }) => painted))),
		followedMs: rounded(median(timed.map(({ followed }) => followed)))
	}));
}

function median(times: readonly number[]): number {
	return quantile(times, 0.5);
}

/** Milliseconds that the page's thread worked in the task of each click and in the frame after it. */
async function threadTimes(session: CDPSession, page: Page, mark: string): Promise<number[]> {
	const events = await traced(session, ['toplevel', 'blink.user_timing'], async () => {
		for (let time = 0; time < times; time++) await page.evaluate(clickWithMarks, mark);
	});
	const [clicks = [], frames = []] = ['bench-click', 'bench-frame'].map((name) =>
		events.filter((event) => event.name === name)
	);
	return clicks.flatMap((click, at) => {
		const frame = frames[at];
		return frame ? [workAround(events, click) + workAround(events, frame)] : [];
	});
}

/** The thread's own milliseconds of the task in which this happened. */
function workAround(events: readonly TraceEvent[], moment: TraceEvent): number {
	const tasks = events.filter(
		({ name, tid, pid, ts, dur = 0 }) =>
			name.endsWith('RunTask') &&
			pid === moment.pid &&
			tid === moment.tid &&
			ts <= moment.ts &&
			ts + dur >= moment.ts
	);
	return Math.max(...tasks.map(({ tdur = NaN }) => tdur)) / 1000;
}

/** Runs in the page. In a task of its own, as a click of a person is. */
async function clickWithMarks(mark: string): Promise<void> {
	await new Promise((resolve) => setTimeout(resolve));
	performance.mark('bench-click');
	document.querySelector<HTMLElement>(mark)?.click();
	requestAnimationFrame(() => performance.mark('bench-frame'));
	await new Promise((resolve) => setTimeout(resolve, 700));
}

type Timed = { painted: number; followed: number };

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
	await new Promise((resolve) => setTimeout(resolve, 1200));
	observer.disconnect();
	return { painted, followed: Math.max(painted, last - started) };
}
