import type { Pair } from '#lib/statistics/comparison.ts';
import type { Mark } from '../meaning/model.ts';
import { pairKey, type PairMark } from './model.ts';
import { inOrder, standingOf } from './pair-order.ts';

/** Rows of one standing that are shown at first, and added by asking for more. */
const step = 25;

/** What is looked at, to come back to it later. */
export type KeptList = Pick<PatternList, 'differences' | 'about' | 'unmarked'> & {
	most: Record<string, number>;
};

/** Which pairs a researcher looks at, and what they think of them. */
export class PatternList {
	differences = $state(false);
	/** Id of a question; empty for all. */
	about = $state('');
	unmarked = $state(false);
	#marks = $state.raw<Readonly<Record<string, PairMark>>>({});
	#most = $state<Record<string, number>>({});
	readonly #pairs: () => readonly Pair[];

	constructor(pairs: () => readonly Pair[], marks: readonly PairMark[]) {
		this.#pairs = pairs;
		this.#marks = Object.fromEntries(marks.map((mark) => [pairKey(mark.a, mark.b), mark]));
	}

	readonly filtered: Pair[] = $derived.by(() =>
		this.#pairs().filter(
			(pair) =>
				(!this.differences || ['difference', 'spread'].includes(standingOf(pair))) &&
				(this.about === '' || pair.a === this.about || pair.b === this.about) &&
				(!this.unmarked || !this.markOf(pair)?.mine)
		)
	);
	readonly groups = $derived(
		inOrder(this.filtered).map(({ standing, pairs }) => {
			const most = this.#most[standing] ?? step;
			return { standing, count: pairs.length, shown: pairs.slice(0, most) };
		})
	);

	markOf({ a, b }: Pick<Pair, 'a' | 'b'>): PairMark | undefined {
		return this.#marks[pairKey(a, b)];
	}

	more(standing: string): void {
		this.#most[standing] = (this.#most[standing] ?? step) + step;
	}

	/** Shows a mark at once; gives the way back for when it was not kept. */
	setMark({ a, b }: Pair, mine: Mark | null): () => void {
		const before = this.#marks;
		const mark = this.markOf({ a, b }) ?? { a, b, others: [] };
		this.#marks = { ...before, [pairKey(a, b)]: { ...mark, mine } };
		return () => (this.#marks = before);
	}

	capture(): KeptList {
		const { differences, about, unmarked } = this;
		return { differences, about, unmarked, most: $state.snapshot(this.#most) };
	}

	restore({ differences, about, unmarked, most }: KeptList): void {
		this.differences = differences;
		this.about = about;
		this.unmarked = unmarked;
		this.#most = most;
	}
}
