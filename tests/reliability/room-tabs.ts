import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { chromiumFlags, chromiumPath } from '../../scripts/chromium.mjs';
import { bufferEvents } from './buffering-proxy.ts';
import type { Outcome, Setting } from './experiment.ts';
import { startServer } from './posting.ts';
import { prepareRoom } from './room-study.ts';
import { steerRoom, type Steer } from './steer-room.ts';

/** A name on the room's own network: plain http, and to a browser no secure place. */
const host = 'zaal.test';
const tabs = 7;
const patience = 10_000;

/**
 * T30: seven windows of one browser on HTTP/1.1, where a host gets six connections, and a network that keeps
 * events back. The controls: the same windows that cannot talk to each other, and no asking either.
 */
export async function roomTabs({ folder, port }: Setting): Promise<Outcome> {
	const data = join(folder, 'data');
	const { joinCode, ...plan } = await prepareRoom(port, data, { seats: 5, items: 3 });
	let said = '';
	const server = await startServer(port, data, {
		env: { VERTELPUNT_DEMO: '0', ALLOWED_HOSTS: host },
		hear: (text) => (said += text.toString())
	});
	while (!said.includes('/welkom/')) await wait(20);
	const steer = await steerRoom({ address: server.address, said, data }, plan);
	const browser = await chromium.launch({
		executablePath: chromiumPath(),
		args: [...chromiumFlags, `--host-resolver-rules=MAP ${host} 127.0.0.1`]
	});
	const path = `/bijeenkomst/${joinCode}`;
	const shared = await windows(browser, steer, `http://${host}:${port}${path}`, true);
	const apart = await windows(browser, steer, `http://${host}:${port}${path}`, false);
	const buffered = await behind(browser, steer, port, path, /^$/);
	const mute = await behind(browser, steer, port, path, /\/scene/);
	await browser.close();
	await server.stop();
	return {
		shared,
		buffered,
		control: { apart, mute },
		passed:
			shared.isPlainHttp &&
			shared.lastLoads < 2000 &&
			shared.heard === tabs &&
			buffered.heardAfter < patience &&
			buffered.longestPause < 4500 &&
			apart.lastLoads >= 2000 &&
			mute.heardAfter >= patience
	};
}

/** Opens the windows one after another, starts the clock of the room and counts who shows it. */
async function windows(browser: Browser, steer: Steer, address: string, mayTalk: boolean) {
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	if (!mayTalk)
		await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
	const pages: Page[] = [];
	const loads: number[] = [];
	for (let at = 0; at < tabs; at++) {
		const page = await context.newPage();
		const started = performance.now();
		await page
			.goto(address, { waitUntil: 'domcontentloaded', timeout: patience })
			.then(() => page.locator('.state').waitFor({ timeout: patience }))
			.catch(() => undefined);
		loads.push(Math.round(performance.now() - started));
		pages.push(page);
		await wait(700);
	}
	const isPlainHttp = await pages[0]!.evaluate(() => !isSecureContext && !('locks' in navigator));
	await steer({ kind: 'timer', seconds: 600 });
	const heard = await Promise.all(pages.map((page) => hears(page, 2000)));
	await close(steer, context);
	return {
		...{ isPlainHttp, loads, lastLoads: loads.at(-1) ?? Infinity },
		heard: heard.filter((ms) => ms < 2000).length
	};
}

/** One window on a network that keeps events back. */
async function behind(
	browser: Browser,
	steer: Steer,
	target: number,
	path: string,
	refuse: RegExp
) {
	const proxy = await bufferEvents(target, refuse);
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(`http://${host}:${proxy.port}${path}`);
	await page.locator('.state').waitFor();
	const started = performance.now();
	await steer({ kind: 'timer', seconds: 600 });
	const heardAfter = await hears(page, patience, started);
	await wait(Math.max(0, patience - heardAfter));
	const pauses = proxy.polls.slice(1).map((at, before) => at - proxy.polls[before]!);
	await close(steer, context);
	await proxy.close();
	return { heardAfter, polls: proxy.polls.length, longestPause: Math.max(0, ...pauses) };
}

/** Milliseconds until a window shows the clock of the room; `most` when it does not. */
async function hears(page: Page, most: number, started = performance.now()): Promise<number> {
	const shown = await page
		.locator('.clock')
		.waitFor({ timeout: most })
		.then(() => Math.round(performance.now() - started))
		.catch(() => most);
	return Math.min(most, shown);
}

async function close(steer: Steer, context: BrowserContext): Promise<void> {
	await context.close();
	await steer({ kind: 'timer', seconds: null });
}
