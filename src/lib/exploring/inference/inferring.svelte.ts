import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Exploring } from '../exploring.svelte.ts';
import { formatLens } from '../lens-format.ts';
import { keysOf } from '../lens-words.ts';
import type { DyadInference, Inference, TriadInference } from './model.ts';

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
			const asked = this.#asked;
			if (!asked || asked === this.#found?.asked) return;
			const timer = setTimeout(() => void this.#ask(asked), rest);
			return () => clearTimeout(timer);
		});
	}

	/** The moment and the lens; empty before the first columns. */
	readonly #asked = $derived.by(() => {
		const { snapshot, lens } = this.#now();
		return snapshot ? `${snapshot.key}?${formatLens(lens)}` : '';
	});

	/** Undefined while nothing is known, and for a chart that does not heed its own part of the lens. */
	of(question: ShownQuestion): TriadInference | DyadInference | undefined {
		const { lens } = this.#now();
		if (this.#found?.asked !== this.#asked || keysOf(question).some((key) => key in lens)) {
			return undefined;
		}
		const { triads, dyads } = this.#found.inference;
		return [...triads, ...dyads].find(({ id }) => id === question.id);
	}

	/** Without an answer the charts are what they are: a centre less, not an error more. */
	async #ask(asked: string): Promise<void> {
		const { fetch, slug } = this.#now();
		const lens = asked.slice(asked.indexOf('?'));
		const answer = await fetch(`/api/v1/studies/${slug}/inference${lens}`).catch(() => undefined);
		if (answer?.ok) this.#found = { asked, inference: (await answer.json()) as Inference };
	}
}
