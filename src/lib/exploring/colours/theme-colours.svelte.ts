import { SvelteSet } from 'svelte/reactivity';
import type { Label } from '#lib/frameworks/model.ts';
import type { Exploring } from '../exploring.svelte.ts';
import type { ColourKit } from './colour-kit.ts';
import type { Colouring } from './colouring.ts';

/**
 * Which themes have a colour in the charts: those in the address, but for the ones that are put out for
 * a moment. What draws them is fetched when somebody wants it, so nobody else pays for it.
 */
export class ThemeColours {
	kit = $state.raw<ColourKit>();
	hasFailed = $state(false);
	isOpen = $state(false);
	/** Chosen, and grey for now. */
	readonly out = new SvelteSet<string>();

	readonly #explorer: () => Exploring;
	readonly #themes: () => readonly Label[];
	#asking: Promise<void> | undefined;

	constructor(explorer: () => Exploring, themes: () => readonly Label[]) {
		this.#explorer = explorer;
		this.#themes = themes;
	}

	readonly chosen: readonly Label[] = $derived.by(() => {
		const themes = this.#themes();
		return this.#explorer().colours.flatMap((id) => themes.find((one) => one.id === id) ?? []);
	});
	/** Undefined as long as nothing has a colour. */
	readonly colouring: Colouring | undefined = $derived.by(() => {
		const columns = this.#explorer().snapshot?.columns;
		if (!this.kit || !columns || this.chosen.length === 0) return undefined;
		const shown = this.chosen.map(({ id }) => (this.out.has(id) ? '' : id));
		return { themes: this.chosen, codes: this.kit.colourCodes(columns, shown) };
	});

	load(): Promise<void> {
		return (this.#asking ??= this.#load());
	}

	async toggle(): Promise<void> {
		this.isOpen = !this.isOpen;
		if (this.isOpen) await this.load();
	}

	async #load(): Promise<void> {
		this.hasFailed = false;
		try {
			this.kit = (await import('./colour-kit.ts')).colourKit;
		} catch {
			this.hasFailed = true;
			this.#asking = undefined;
		}
	}
}
