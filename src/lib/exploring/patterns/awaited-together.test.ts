import { expect, test } from 'vitest';
import { AwaitedTogether, type Waiting } from './awaited-together.ts';

function slow() {
	const answer = Promise.withResolvers<string>();
	let heard: Required<Waiting> | undefined;
	const calculation = new AwaitedTogether<string>(async (waiting) => {
		heard = waiting;
		waiting.signal.addEventListener('abort', () => answer.reject(waiting.signal.reason));
		return answer.promise;
	});
	return { calculation, answer, report: (done: number) => heard?.onProgress(done) };
}

test('everybody who waits hears how far it is and gets the one result', async () => {
	const { calculation, answer, report } = slow();
	const heard: string[] = [];
	const waiting = ['a', 'b'].map((name) =>
		calculation.wait({ onProgress: (done) => heard.push(`${name} ${done}`) })
	);
	report(0.5);
	answer.resolve('found');
	expect(await Promise.all(waiting)).toEqual(['found', 'found']);
	expect(await calculation.wait({})).toBe('found');
	expect(heard).toEqual(['a 0.5', 'b 0.5']);
});

test('who leaves hears nothing more, and the others are not stopped', async () => {
	const { calculation, answer, report } = slow();
	const leaving = new AbortController();
	const heard: number[] = [];
	const left = calculation.wait({
		signal: leaving.signal,
		onProgress: (done) => heard.push(done)
	});
	const stayed = calculation.wait({});
	leaving.abort(new Error('left'));
	await expect(left).rejects.toThrow('left');
	report(0.9);
	answer.resolve('found');
	expect(await stayed).toBe('found');
	expect(heard).toEqual([]);
	expect(calculation.isStopped).toBe(false);
});

test('it stops when the last one leaves', async () => {
	const { calculation } = slow();
	const leaving = new AbortController();
	const both = [calculation.wait(leaving), calculation.wait(leaving)];
	leaving.abort(new Error('left'));
	await Promise.all(both.map((one) => expect(one).rejects.toThrow('left')));
	await expect(calculation.result).rejects.toThrow('left');
	expect(calculation.isStopped).toBe(true);
});
