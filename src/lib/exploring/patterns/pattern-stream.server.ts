import type { PatternLine, StudyPatterns } from './model.ts';
import type { Waiting } from './awaited-together.ts';

/**
 * The answer to who wants to see patterns: lines of JSON while it is calculated, the last one with all
 * that was found. A reader that leaves before that ends its part of the waiting; `cancel` is the only
 * sign of it. What `calculate` throws at once is thrown here, before anything is sent.
 */
export function patternStream(
	calculate: (waiting: Waiting) => Promise<StudyPatterns>,
	onfailure: (reason: unknown) => void
): Response {
	const encoder = new TextEncoder();
	const leaving = new AbortController();
	const body = new ReadableStream<Uint8Array>({
		start(controller) {
			const send = (line: PatternLine) =>
				controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
			calculate({ signal: leaving.signal, onProgress: (done) => send({ done }) }).then(
				(found) => {
					send({ found });
					controller.close();
				},
				(reason: unknown) => {
					if (leaving.signal.aborted) return;
					onfailure(reason);
					controller.error(reason);
				}
			);
		},
		cancel: () => leaving.abort(new Error('The reader left.'))
	});
	return new Response(body, {
		headers: {
			'content-type': 'application/x-ndjson',
			'cache-control': 'no-store',
			'x-accel-buffering': 'no'
		}
	});
}
