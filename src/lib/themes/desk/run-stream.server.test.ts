import { expect, test } from 'vitest';
import { AppError } from '#lib/base/errors.ts';
import { runStream } from './run-stream.server.ts';
import type { Waiting } from './machine.server.ts';

const unheard = (): never => {
	throw new Error('nothing should fail here');
};

test('lines of progress come first and the run last, each as an event of its own', async () => {
	const response = await runStream(async ({ onProgress }) => {
		for (const done of [0.25, 0.251, 0.259, 0.75]) onProgress?.(done);
		return { runId: 'one' };
	}, unheard);
	expect(response.headers.get('content-type')).toBe('text/event-stream');
	expect(await response.text()).toBe(
		'data: {"done":0.25}\n\ndata: {"done":0.75}\n\ndata: {"runId":"one"}\n\n'
	);
});

test('what is refused before anything happened is refused with its own status', async () => {
	const refused = runStream(() => Promise.reject(new AppError('conflict')), unheard);
	await expect(refused).rejects.toMatchObject({ code: 'conflict', status: 409 });
});

test('what fails on the way is the last line, and is told to the log', async () => {
	const failures: unknown[] = [];
	const response = await runStream(
		async ({ onProgress }) => {
			onProgress?.(0.5);
			await Promise.resolve();
			throw new Error('broken');
		},
		(reason) => failures.push(reason)
	);
	expect(await response.text()).toContain('data: {"failed":"unexpected"}\n\n');
	expect(failures).toHaveLength(1);
});

test('a reader that leaves stops the run', async () => {
	const begun = Promise.withResolvers<Waiting>();
	const response = await runStream((waiting) => {
		waiting.onProgress?.(0);
		begun.resolve(waiting);
		return new Promise((_, reject) =>
			waiting.signal?.addEventListener('abort', () => reject(waiting.signal?.reason))
		);
	}, unheard);
	await response.body!.cancel();
	expect((await begun.promise).signal?.aborted).toBe(true);
});
