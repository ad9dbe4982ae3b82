import type { Report } from '#lib/jobs/in-worker.server.ts';

export type Waiting = { signal?: AbortSignal; onProgress?: Report };

/**
 * One slow calculation that several people wait for. Each hears how far it is and may leave; when the
 * last one left it stops. Whoever comes after it is done gets the same result at once.
 */
export class AwaitedTogether<T> {
	readonly result: Promise<T>;
	readonly #waiting = new Set<Waiting>();
	readonly #stop = new AbortController();

	constructor(calculate: (waiting: Required<Waiting>) => Promise<T>) {
		const onProgress: Report = (done) => {
			for (const waiting of this.#waiting) waiting.onProgress?.(done);
		};
		this.result = calculate({ signal: this.#stop.signal, onProgress });
	}

	/** Everybody left: this will never give a result. */
	get isStopped(): boolean {
		return this.#stop.signal.aborted;
	}

	/** Rejects with the reason of its own signal for who leaves before the end. */
	async wait(waiting: Waiting): Promise<T> {
		const { signal } = waiting;
		const left = Promise.withResolvers<never>();
		const leave = () => {
			left.reject(signal?.reason);
			this.#waiting.delete(waiting);
			if (this.#waiting.size === 0) this.#stop.abort(signal?.reason);
		};
		this.#waiting.add(waiting);
		if (signal?.aborted) leave();
		signal?.addEventListener('abort', leave, { once: true });
		try {
			return await Promise.race([this.result, left.promise]);
		} finally {
			signal?.removeEventListener('abort', leave);
			this.#waiting.delete(waiting);
		}
	}
}
