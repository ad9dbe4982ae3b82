import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Exploring } from '../exploring.svelte.ts';
import { formatLens } from '../lens-format.ts';
import { keysOf } from '../lens-words.ts';
import type { Lens } from '../lens.ts';
import type { Snapshot } from '../study-source.ts';
import type { DyadInference, Inference, TriadInference } from './model.ts';

/** What a chart shows at this moment. */
type Seen = { snapshot: Pick<Snapshot, 'key'>; lens: Lens };

/** Somebody who tries three bars in a row wants to know it of the third. */
const rest = 300;

/**
 * What lies behind the stories under the lens, asked of the server, which has the exact shares. Belongs
 * to the component that makes it. What was found under another lens is not shown under this one.
 */
export class Inferring {
	#found = $state.raw<{ asked: string; inference: Inference }>();
	readonly #now: () => Exploring;

	constructor(now: () => Exploring) {
		this.#now = now;
		$effect(() => {
			const { snapshot, lens } = now();
			const asked = snapshot && askedBy(snapshot, lens);
			if (!asked || asked === this.#found?.asked) return;
			const timer = setTimeout(() => void this.#ask(asked), rest);
			return () => clearTimeout(timer);
		});
	}

	/** Undefined while nothing is known of this view; null for a chart with nothing behind it to find. */
	of(
		question: ShownQuestion,
		{ snapshot, lens }: Seen
	): TriadInference | DyadInference | null | undefined {
		// Such a chart does not heed its own part of the lens.
		if (keysOf(question).some((key) => key in lens)) return null;
		const found = this.#found;
		if (found?.asked !== askedBy(snapshot, lens)) return undefined;
		const { triads, dyads } = found.inference;
		return [...triads, ...dyads].find(({ id }) => id === question.id) ?? null;
	}

	/** Without an answer the charts are what they are: a centre less, not an error more. */
	async #ask(asked: string): Promise<void> {
		const { fetch, slug } = this.#now();
		const lens = asked.slice(asked.indexOf('?'));
		const answer = await fetch(`/api/v1/studies/${slug}/inference${lens}`).catch(() => undefined);
		if (answer?.ok) this.#found = { asked, inference: (await answer.json()) as Inference };
	}
}

/** The moment and the lens. */
function askedBy({ key }: Pick<Snapshot, 'key'>, lens: Lens): string {
	return `${key}?${formatLens(lens)}`;
}
