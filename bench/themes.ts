import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { cancelAndListen } from './themes-cancel.ts';

const child = fileURLToPath(new URL('./themes-child.ts', import.meta.url));
const sizes = [437, 5000, 20_000, 50_000, 100_000];

/**
 * What it costs to find themes in so many texts: CPU seconds of one search and the most memory its process
 * held, each size in a process of its own; then a search in most of them that is stopped half-way.
 */
export async function themes(): Promise<Record<string, unknown>> {
	const found: unknown[] = [];
	for (const size of sizes) {
		const { stdout } = await promisify(execFile)(process.execPath, [child, String(size)]);
		found.push(JSON.parse(stdout));
	}
	return {
		sizes: found,
		stopped: await cancelAndListen(sizes.at(-1)!),
		targets: {
			seconds: { 437: 1, 5000: 6, 20000: 10, 50000: 20, 100000: 40 },
			peakMB: 600,
			stopMs: 500
		}
	};
}
