import { inTurn } from './in-turn.ts';

/** A value that follows another one in its turn. Belongs to the component that makes it. */
export class Later<T> {
	current = $state.raw<T>();

	constructor(now: () => T) {
		$effect(() => {
			const value = now();
			return inTurn(() => (this.current = value));
		});
	}
}
