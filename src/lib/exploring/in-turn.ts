import { afterDrawn } from './after-drawn.ts';

// Work that may wait until what is in sight is drawn, done in pieces so that a click never waits long.

const waiting = new Set<() => void>();
let isRunning = false;

/** Does this job after the page was drawn, and after the jobs that came first; gives a way to cancel. */
export function inTurn(job: () => void): () => void {
	waiting.add(job);
	if (!isRunning) {
		isRunning = true;
		afterDrawn(next);
	}
	return () => waiting.delete(job);
}

function next(): void {
	const [job] = waiting;
	if (job) {
		waiting.delete(job);
		job();
	}
	isRunning = waiting.size > 0;
	if (isRunning) setTimeout(next);
}
