import { SvelteSet } from 'svelte/reactivity';
import type { Say } from '#lib/i18n/say.ts';
import type { DeskEditing } from './editing.svelte.ts';
import type { ReadingPage } from './reading-page.server.ts';
import type { PlacedText, ThemeView } from './view.ts';
import { keepSeen } from './keep-seen.ts';

/** The texts of one theme while somebody reads them and puts them where they belong. */
export class StoryDesk {
	/** Chosen, to be moved together. */
	readonly chosen = new SvelteSet<string>();
	/** Handled here: they stay in sight when they leave the theme. */
	readonly #handled = new SvelteSet<string>();
	#shown: readonly PlacedText[] = [];

	readonly editing: DeskEditing;
	readonly #page: () => ReadingPage;
	readonly #say: () => Say;

	constructor(editing: DeskEditing, page: () => ReadingPage, say: () => Say) {
		this.editing = editing;
		this.#page = page;
		this.#say = say;
	}

	readonly themes: readonly ThemeView[] = $derived.by(() => this.#page().themes);
	readonly here: string | null = $derived.by(() => this.#page().theme?.id ?? null);
	readonly texts: readonly PlacedText[] = $derived.by(() => {
		this.#shown = keepSeen(
			this.#shown,
			this.#page().read.texts,
			({ textId }) => this.#handled.has(textId),
			({ textId }) => textId
		);
		return this.#shown;
	});

	isGone(textId: string): boolean {
		return !this.#page().read.texts.some((text) => text.textId === textId);
	}

	/** 1 for an example of the theme, 0 for a text that does not belong, undefined for neither. */
	exampleOf(textId: string): number | undefined {
		return this.#page().examples.find((example) => example.textId === textId)?.value;
	}

	choose(textId: string, isChosen: boolean): void {
		if (isChosen) this.chosen.add(textId);
		else this.chosen.delete(textId);
	}

	/** To a theme or to none; `place` is where it is told. */
	async move(textIds: readonly string[], theme: string | null, place: string): Promise<void> {
		const wereChosen = textIds.filter((textId) => this.chosen.delete(textId));
		for (const textId of textIds) this.#handled.add(textId);
		const key = theme === null ? 'desk.done.moveOut' : 'desk.done.move';
		const text = this.#say()(key, { count: textIds.length, theme: this.#nameOf(theme) });
		const texts = textIds.map((textId) => ({ textId, value: 0 }));
		const isDone = await this.editing.edit({ kind: 'move', theme }, { place, text }, texts);
		if (!isDone) for (const textId of wereChosen) this.chosen.add(textId);
	}

	async setSecond(textId: string, theme: string, isOn: boolean): Promise<void> {
		this.#handled.add(textId);
		const key = isOn ? 'desk.done.second' : 'desk.done.secondOff';
		const text = this.#say()(key, { theme: this.#nameOf(theme) });
		const payload = { kind: 'second', theme, isOn } as const;
		await this.editing.edit(payload, { place: textId, text }, [{ textId, value: 0 }]);
	}

	/** The same value again takes it away. */
	async setExample(textId: string, value: 0 | 1): Promise<void> {
		const { theme, examples } = this.#page();
		if (!theme) return;
		const isOff = this.exampleOf(textId) === value;
		const others = examples.filter((example) => example.textId !== textId);
		const texts = isOff ? others : [...others, { textId, value }];
		const said = isOff ? 'exampleOff' : value === 1 ? 'example' : 'nonExample';
		const text = this.#say()(`desk.done.${said}`, { theme: theme.name });
		const payload = { kind: 'describe', theme: theme.id, definition: theme.definition } as const;
		await this.editing.edit(payload, { place: textId, text }, texts);
	}

	#nameOf(id: string | null): string {
		return this.themes.find((theme) => theme.id === id)?.name ?? '';
	}
}
