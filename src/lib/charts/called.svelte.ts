import type { Attachment } from 'svelte/attachments';
import { afterDrawn } from './after-drawn.ts';

/** What a screen reader says of a mark; a name may be worked out when it is asked for. */
export type Mark = { readonly name: string; isChosen: boolean };

/**
 * Says of each element with `data-mark` inside, in their order, whether it is chosen and what it is
 * called. The names follow a click right after the page was drawn: who sees the chart does not wait for
 * words that are not seen.
 */
export function called(marks: () => readonly Mark[]): Attachment<HTMLElement> {
	return (element) => {
		let isNew = true;
		$effect(() => {
			const said = marks();
			const found = [...element.querySelectorAll('[data-mark]')].slice(0, said.length);
			const sayNames = () => {
				for (const [at, mark] of found.entries()) set(mark, 'aria-label', said[at]!.name);
			};
			for (const [at, mark] of found.entries())
				set(mark, 'aria-pressed', String(said[at]!.isChosen));
			if (!isNew) return afterDrawn(sayNames);
			isNew = false;
			sayNames();
		});
	};
}

/** What was said last of each mark: to ask the page takes longer. */
const saidOf = new WeakMap<Element, Record<string, string>>();

function set(mark: Element, attribute: 'aria-label' | 'aria-pressed', words: string): void {
	const said = saidOf.get(mark) ?? {};
	if (said[attribute] === words) return;
	mark.setAttribute(attribute, words);
	saidOf.set(mark, { ...said, [attribute]: words });
}
