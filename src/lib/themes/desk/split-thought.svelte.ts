import type { DeskEditing } from './editing.svelte.ts';
import type { ReadTexts } from './read-texts.server.ts';
import type { SplitPart } from './split.server.ts';
import type { PlacedText } from './view.ts';

/** How the program would cut a theme, with texts to look at; nothing changes by thinking of it. */
export class SplitThought {
	state = $state<'idle' | 'busy' | 'seen' | 'impossible' | 'failed'>('idle');
	parts = $state.raw<readonly SplitPart[] | null>(null);
	#texts = $state.raw<readonly PlacedText[]>([]);

	readonly #editing: DeskEditing;
	readonly #theme: string;

	constructor(editing: DeskEditing, theme: string) {
		this.#editing = editing;
		this.#theme = theme;
	}

	async look(k: number): Promise<void> {
		this.state = 'busy';
		this.parts = null;
		try {
			const [split, read] = await Promise.all([
				this.#editing.ask<{ parts: SplitPart[] }>('/split', { theme: this.#theme, k }),
				this.#editing.ask<ReadTexts>('/texts', { theme: this.#theme, count: 50 })
			]);
			this.#texts = read.texts;
			this.parts = split.parts;
			this.state = 'seen';
		} catch (reason) {
			const isWhole = reason instanceof Error && reason.message === 'conflict';
			this.state = isWhole ? 'impossible' : 'failed';
		}
	}

	/** The clearest texts of a part, at most three. */
	textsIn(part: SplitPart): PlacedText[] {
		return this.#texts.filter(({ textId }) => part.texts.includes(textId)).slice(0, 3);
	}
}
