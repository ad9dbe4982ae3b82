import { join } from 'node:path';
import { boot, makeDemo } from '../src/boot.server.ts';
import { readConfig } from '#lib/base/config.server.ts';
import { startServer } from '../tests/reliability/posting.ts';
import { quantile, rounded, type Setting } from './figures.ts';

const runs = 5;

/**
 * How long the demo study takes in an empty data folder, and how long the built server takes from its
 * start to its first good answer: in an empty folder and once more on what it made.
 */
export async function demo({ folder, port }: Setting): Promise<Record<string, unknown>> {
	const making: number[] = [];
	const first: number[] = [];
	const second: number[] = [];
	for (let run = 0; run < runs; run++) {
		const config = readConfig({
			VERTELPUNT_DATA: join(folder, `made-${run}`),
			VERTELPUNT_DEMO: '0'
		});
		const app = await boot(config);
		making.push(await timed(() => makeDemo(app.db)));
		app.close();
		const data = join(folder, `served-${run}`);
		first.push(await startAndStop(port, data));
		second.push(await startAndStop(port, data));
	}
	return {
		runs,
		makeDemoMs: middle(making),
		firstStartMs: middle(first),
		secondStartMs: middle(second),
		targets: { makeDemoMs: 3000, secondStartMs: 1000 }
	};
}

async function startAndStop(port: number, data: string): Promise<number> {
	let stop = async () => {};
	const took = await timed(async () => {
		const server = await startServer(port, data, { every: 5 });
		stop = () => server.stop();
	});
	await stop();
	return took;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const started = performance.now();
	await work();
	return performance.now() - started;
}

function middle(values: readonly number[]): number {
	return rounded(quantile(values, 0.5), 0);
}
