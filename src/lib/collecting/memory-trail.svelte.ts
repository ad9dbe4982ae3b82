import type { Trail } from './telling.svelte.ts';

/** A history in memory, for tests: entries are pushed, and the browser's back button is `back`. */
export class MemoryTrail implements Trail {
	#entries = $state.raw<readonly string[]>([]);
	restarts = 0;

	get here(): string | undefined {
		return this.#entries.at(-1);
	}

	push(step: string): void {
		this.#entries = [...this.#entries, step];
	}

	back(): boolean {
		if (this.#entries.length === 0) return false;
		this.#entries = this.#entries.slice(0, -1);
		return true;
	}

	restart(): void {
		this.#entries = [];
		this.restarts += 1;
	}
}
