import type { DragPhase } from './drag.ts';

type Setting<R> = {
	/** The stretch from one column to another, in whichever order they were chosen. */
	rangeOf: (one: number, other: number) => R;
	chosen: () => R | null;
	onchoose: (range: R | null) => void;
};

/**
 * Choosing a stretch of columns that stand beside each other: in one drag, or mark by mark, first its
 * beginning and then its end. A column is a number in the order in which they stand.
 */
export class Stretch<R> {
	/** The column that was chosen as a beginning and waits for its end. */
	anchor = $state<number | null>(null);
	readonly #setting: Setting<R>;
	#drawn = $state.raw<{ from: number; range: R }>();

	constructor(setting: Setting<R>) {
		this.#setting = setting;
	}

	/** What is being drawn, else what is chosen. */
	get shown(): R | null {
		return this.#drawn?.range ?? this.#setting.chosen();
	}

	/** A mark was chosen; the beginning itself, chosen again, lets go of it. */
	press(at: number): void {
		const { rangeOf, chosen, onchoose } = this.#setting;
		const begun = chosen() === null ? null : this.anchor;
		this.anchor = begun === null ? at : null;
		onchoose(begun === at ? null : rangeOf(begun ?? at, at));
	}

	drag(phase: DragPhase, at: number): void {
		const { rangeOf, onchoose } = this.#setting;
		const drawn = this.#drawn;
		if (phase === 'start') this.#drawn = { from: at, range: rangeOf(at, at) };
		else if (phase === 'move' && drawn) this.#drawn = { ...drawn, range: rangeOf(drawn.from, at) };
		else {
			this.anchor = null;
			this.#drawn = undefined;
			if (phase === 'end' && drawn) onchoose(drawn.range);
		}
	}
}
