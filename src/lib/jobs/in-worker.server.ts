import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Progress from 0 to 1. */
export type Report = (done: number) => void;
/** What a module for a worker exports as `run`; may be slow, may not be asynchronous. */
export type Run<Input, Output> = (input: Input, report: Report) => Output;

type Message<Output> = { done: number } | { output: Output } | { failed: string };

/**
 * Runs a slow calculation outside the thread that answers people. `module` is a path from the root of
 * the project to a TypeScript file that exports `run`; Node reads it as it is. Input and output travel
 * as copies. Rejects with the reason of `signal` once it says stop: the thread ends at that moment.
 */
export function inWorker<Input, Output>(
	module: string,
	input: Input,
	{ onProgress, signal }: { onProgress?: Report; signal?: AbortSignal } = {}
): Promise<Output> {
	return new Promise((fulfil, reject) => {
		const worker = new Worker(resolve('src/lib/jobs/worker-thread.server.ts'), {
			workerData: { module: resolve(module), input }
		});
		const cancel = () => {
			reject(signal?.reason);
			void worker.terminate();
		};
		if (signal?.aborted) return cancel();
		signal?.addEventListener('abort', cancel, { once: true });
		worker.on('message', (message: Message<Output>) => {
			if ('done' in message) onProgress?.(message.done);
			else if ('output' in message) fulfil(message.output);
			else reject(new Error(message.failed));
		});
		worker.on('error', reject);
		worker.on('exit', () => {
			signal?.removeEventListener('abort', cancel);
			reject(new Error('The calculation ended without an answer.'));
		});
	});
}
