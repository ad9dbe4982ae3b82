import { AppError, type ErrorCode } from '#lib/base/errors.ts';
import type { Waiting } from './machine.server.ts';

/** One line while a run goes on: how far it is (0 to 1), at the end its id, or why there is none. */
export type RunLine = { done: number } | { runId: string } | { failed: ErrorCode | 'unexpected' };

/** Less progress than this nobody sees. */
const step = 0.01;

/**
 * The answer to who starts a run: server-sent lines of progress and a last one. A reader that leaves
 * before that stops the run. What `start` refuses before its first progress is thrown here, so that it
 * has a status of its own.
 */
export async function runStream(
	start: (waiting: Waiting) => Promise<{ runId: string }>,
	onfailure: (reason: unknown) => void
): Promise<Response> {
	const encoder = new TextEncoder();
	const leaving = new AbortController();
	const begun = Promise.withResolvers<void>();
	let told = -1;
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			const send = (line: RunLine) =>
				controller.enqueue(encoder.encode(`data: ${JSON.stringify(line)}\n\n`));
			const close = (line: RunLine) => {
				if (leaving.signal.aborted) return;
				send(line);
				controller.close();
			};
			start({
				signal: leaving.signal,
				onProgress: (done) => {
					begun.resolve();
					if (leaving.signal.aborted || done - told < step) return;
					told = done;
					send({ done });
				}
			}).then(
				({ runId }) => {
					begun.resolve();
					close({ runId });
				},
				(reason: unknown) => {
					begun.reject(reason);
					if (!(reason instanceof AppError) && !leaving.signal.aborted) onfailure(reason);
					close({ failed: reason instanceof AppError ? reason.code : 'unexpected' });
				}
			);
		},
		cancel: () => leaving.abort(new Error('The reader left.'))
	});
	await begun.promise;
	return new Response(body, {
		headers: {
			'content-type': 'text/event-stream',
			'cache-control': 'no-store',
			'x-accel-buffering': 'no'
		}
	});
}
