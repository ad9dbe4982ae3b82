import { afterDrawn } from '#lib/charts/after-drawn.ts';

type Take<T> = (value: T) => void;

/**
 * Hands the newest value to all takers one by one, each in a task of its own after the page was drawn, so
 * that a click never waits long for what may wait.
 */
export class InTurn<T extends object> {
	#newest: T | undefined;
	readonly #takers = new Set<Take<T>>();
	#waiting = new Set<Take<T>>();
	#stop = () => {};

	/** From now on this taker gets the newest value; gives a way to leave. */
	join(take: Take<T>): () => void {
		this.#takers.add(take);
		this.#waiting.add(take);
		this.#begin();
		return () => {
			this.#takers.delete(take);
			this.#waiting.delete(take);
		};
	}

	/** Whoever still waits for an earlier value gets this one only. */
	hand(value: T): void {
		this.#newest = value;
		this.#waiting = new Set(this.#takers);
		this.#begin();
	}

	#begin(): void {
		this.#stop();
		const value = this.#newest;
		if (value === undefined) return;
		let timer: ReturnType<typeof setTimeout>;
		const next = () => {
			const [take] = this.#waiting;
			if (!take) return;
			this.#waiting.delete(take);
			take(value);
			timer = setTimeout(next);
		};
		const cancel = afterDrawn(next);
		this.#stop = () => {
			cancel();
			clearTimeout(timer);
		};
	}
}
