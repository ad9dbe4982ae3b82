import { join } from 'node:path';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright';
import { chromiumFlags, chromiumPath } from '../scripts/chromium.mjs';
import { startServer } from '../tests/reliability/posting.ts';
import { quantile, rounded, type Setting } from './figures.ts';
import { bytesOf } from './teller-bytes.ts';
import { tapThrough } from './teller-taps.ts';

const runs = 3;
const phone = {
	viewport: { width: 412, height: 823 },
	deviceScaleFactor: 1.75,
	isMobile: true,
	hasTouch: true,
	locale: 'nl-NL'
};

/**
 * The teller's page in a real Chromium: bytes of the first load, Lighthouse's mobile figures with the
 * processor slowed four times and slow 4G really applied, and how long taps take.
 */
export async function teller({ folder, port }: Setting): Promise<Record<string, unknown>> {
	const server = await startServer(port, join(folder, 'data'));
	const debuggingPort = port + 1;
	const browser = await chromium.launch({
		executablePath: chromiumPath(),
		args: [...chromiumFlags, `--remote-debugging-port=${debuggingPort}`]
	});
	try {
		const address = `${server.address}/vertel/demo-online`;
		const bytes = await bytesOf(await (await browser.newContext(phone)).newPage(), address);
		const taps = await tapThrough(await (await browser.newContext(phone)).newPage(), address);
		const loads = [];
		for (let run = 0; run < runs; run++) loads.push(await load(address, debuggingPort));
		const middle = (values: number[], digits = 0) => rounded(quantile(values, 0.5), digits);
		const counted = Object.entries(bytes).filter(([kind]) => kind !== 'FirstScript');
		const withoutFonts = counted.filter(([kind]) => kind !== 'Font');
		return {
			bytes,
			firstScriptBrotliKB: rounded((bytes.FirstScript?.brotli ?? 0) / 1000),
			scriptBrotliKB: rounded((bytes.Script?.brotli ?? 0) / 1000),
			allButFontsBrotliKB: rounded(sum(withoutFonts.map(([, each]) => each.brotli)) / 1000),
			allButFontsWireKB: rounded(sum(withoutFonts.map(([, each]) => each.wire)) / 1000),
			lighthouse: {
				runs,
				lcpMs: middle(loads.map(({ lcp }) => lcp)),
				tbtMs: middle(loads.map(({ tbt }) => tbt)),
				cls: middle(
					loads.map(({ cls }) => cls),
					4
				)
			},
			taps,
			targets: {
				firstScriptBrotliKB: 40,
				allButFontsKB: 60,
				lcpMs: 1400,
				tbtMs: 50,
				cls: 0.01,
				tapMs: 100
			}
		};
	} finally {
		await browser.close();
		await server.stop();
	}
}

async function load(address: string, port: number) {
	const result = await lighthouse(address, {
		port,
		logLevel: 'silent',
		onlyCategories: ['performance'],
		formFactor: 'mobile',
		throttlingMethod: 'devtools'
	});
	const audits = result?.lhr.audits ?? {};
	const value = (name: string) => audits[name]?.numericValue ?? NaN;
	return {
		lcp: value('largest-contentful-paint'),
		tbt: value('total-blocking-time'),
		cls: value('cumulative-layout-shift')
	};
}

function sum(values: readonly number[]): number {
	return values.reduce((total, each) => total + each, 0);
}
