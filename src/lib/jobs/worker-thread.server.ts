import { parentPort, workerData } from 'node:worker_threads';
import type { Run } from './in-worker.server.ts';

// The other end of `inWorker`: one calculation, then the thread ends.

const { module, input } = workerData as { module: string; input: unknown };
const { run } = (await import(module)) as { run: Run<unknown, unknown> };
const post = (message: unknown) => parentPort?.postMessage(message);
try {
	post({ output: run(input, (done) => post({ done })) });
} catch (error) {
	post({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
}
