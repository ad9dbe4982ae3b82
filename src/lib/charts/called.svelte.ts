import type { Attachment } from 'svelte/attachments';

/** What a screen reader says of a mark. */
export type Mark = { name: string; isChosen: boolean };

/**
 * Says of each element with `data-mark` inside, in their order, what it is called and whether it is
 * chosen: a whole chart at once. Nothing where there are other marks than these, because what is drawn
 * is about to change.
 */
export function called(marks: () => readonly Mark[]): Attachment<HTMLElement> {
	return (element) => {
		$effect(() => {
			const said = marks();
			const found = element.querySelectorAll('[data-mark]');
			if (found.length !== said.length) return;
			for (const [at, mark] of said.entries()) say(found[at]!, mark);
		});
	};
}

/** What was said last of each mark, by whoever said it: to ask the page takes longer. */
const saidOf = new WeakMap<Element, Mark>();

function say(mark: Element, { name, isChosen }: Mark): void {
	const before = saidOf.get(mark);
	if (before?.name !== name) mark.setAttribute('aria-label', name);
	if (before?.isChosen !== isChosen) mark.setAttribute('aria-pressed', String(isChosen));
	saidOf.set(mark, { name, isChosen });
}
