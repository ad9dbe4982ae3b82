import { afterDrawn } from './after-drawn.ts';

/** A value that follows another one after the page was drawn. Belongs to the component that makes it. */
export class Later<T> {
	current = $state.raw<T>();

	constructor(now: () => T) {
		$effect(() => {
			const value = now();
			return afterDrawn(() => (this.current = value));
		});
	}
}
