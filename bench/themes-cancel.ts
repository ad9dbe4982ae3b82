import { findInWorker } from '#lib/themes/desk/machine.server.ts';
import { plantedTexts } from './theme-texts.ts';

/** A search as the desk starts it, in its own thread, that is stopped once it says to be half-way. */
export async function cancelAndListen(count: number): Promise<Record<string, number>> {
	const texts = plantedTexts(count).map((text) => ({ ...text, title: '' }));
	const stop = new AbortController();
	const told: number[] = [];
	let stoppedAt = 0;
	await findInWorker(
		texts,
		{ seed: 1 },
		{
			signal: stop.signal,
			onProgress: (done) => {
				told.push(done);
				if (done < 0.5 || stop.signal.aborted) return;
				stoppedAt = performance.now();
				stop.abort(new Error('half-way'));
			}
		}
	).catch((reason: unknown) => {
		if (reason !== stop.signal.reason) throw reason;
	});
	return { texts: count, reports: told.length, stopMs: Math.round(performance.now() - stoppedAt) };
}
