import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { chromiumFlags, chromiumPath } from '../scripts/chromium.mjs';
import { startServer } from '../tests/reliability/posting.ts';
import { measureClicks } from './explorer-clicks.ts';
import { quantile, rounded, type Setting } from './figures.ts';
import { bytesOf } from './teller-bytes.ts';

const small = 'halverwege-demo';
const large = 'tienduizend';
const stories = 10_000;
const loads = 5;
const screen = { viewport: { width: 1440, height: 900 }, locale: 'nl-NL' };
/** Slow 4G as Lighthouse applies it. */
const slow4G = {
	offline: false,
	latency: 562.5,
	downloadThroughput: 1.44e6 / 8,
	uploadThroughput: 84_375
};

/**
 * The explorer in a real Chromium: bytes and the largest paint of the first view of the demo study, and
 * how long a filter click takes until every chart shows the new counts, at 437 and at 10,000 stories.
 */
export async function explorer({ folder, port }: Setting): Promise<Record<string, unknown>> {
	const data = join(folder, 'data');
	const cli = (...asked: string[]) =>
		execFileSync('node', ['src/bin/cli.ts', ...asked], {
			env: { ...process.env, VERTELPUNT_DATA: data }
		}).toString();
	const server = await startServer(port, data);
	const browser = await chromium.launch({
		executablePath: chromiumPath(),
		args: [...chromiumFlags]
	});
	try {
		makeLarge(cli, folder);
		const open = async (study: string) => {
			const invited = cli(
				'user',
				'add',
				`${study}@stad.example`,
				'--role',
				'onderzoeker',
				'--study',
				study
			);
			const page = await signIn(
				browser,
				server.address + (/\/welkom\/\S+/.exec(invited)?.[0] ?? '')
			);
			return { page, address: `${server.address}/onderzoek/${study}/verkennen` };
		};
		const demo = await open(small);
		const bytes = await bytesOf(demo.page, demo.address);
		const lcps: number[] = [];
		for (let load = 0; load < loads; load++) lcps.push(await largestPaint(demo.page, demo.address));
		const tenThousand = await open(large);
		for (const { page, address } of [demo, tenThousand])
			await page.goto(address, { waitUntil: 'networkidle' });
		const [clicks437, clicks10000] = await measureClicks([demo.page, tenThousand.page]);
		return {
			scriptBrotliKB: rounded((bytes.Script?.brotli ?? 0) / 1000),
			dataWireKB: rounded((bytes.Fetch?.wire ?? 0) / 1000),
			lcpMs: rounded(quantile(lcps, 0.5), 0),
			clicks437,
			clicks10000,
			targets: {
				scriptBrotliKB: 110,
				dataWireKB: 12,
				lcpMs: 2000,
				threadMs437: 50,
				threadMs10000: 100
			}
		};
	} finally {
		await browser.close();
		await server.stop();
	}
}

/** A second study with the answers of the demo, over and over. */
function makeLarge(cli: (...asked: string[]) => string, folder: string): void {
	const [from, to] = [join(folder, 'demo.jsonl'), join(folder, 'large.jsonl')];
	cli('export', '--study', small, '--format', 'jsonl', '--out', from);
	const [head = '', ...told] = readFileSync(from, 'utf8').trimEnd().split('\n');
	const many = Array.from({ length: stories }, (_, at) => {
		const story = JSON.parse(told[at % told.length] ?? '{}') as Record<string, unknown>;
		return JSON.stringify({ ...story, id: randomUUID() });
	});
	writeFileSync(to, [head, ...many, ''].join('\n'));
	cli('import', to, '--study', large);
}

async function signIn(browser: Browser, invitation: string): Promise<Page> {
	const page = await (await browser.newContext(screen)).newPage();
	await page.goto(invitation);
	await page.locator('input[name=name]').fill('Samira Bakker');
	await page.locator('input[name=password]').fill('een lang wachtwoord 77');
	await page.getByRole('button', { name: 'Maak account' }).click();
	await page.waitForURL(/onderzoek$/);
	return page;
}

/** Milliseconds to the largest paint with the processor slowed four times and slow 4G. */
async function largestPaint(page: Page, address: string): Promise<number> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.setCacheDisabled', { cacheDisabled: true });
	await session.send('Network.emulateNetworkConditions', slow4G);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await page.goto(address, { waitUntil: 'networkidle' });
	const paint = await page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				new PerformanceObserver((list) =>
					resolve(list.getEntries().at(-1)?.startTime ?? NaN)
				).observe({
					type: 'largest-contentful-paint',
					buffered: true
				});
			})
	);
	await session.detach();
	return paint;
}
