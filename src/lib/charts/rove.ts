import type { Attachment } from 'svelte/attachments';

// A chart is one stop of the Tab key; single arrow keys go from mark to mark. Twenty charts with twenty
// marks each would otherwise be four hundred stops.

const steps: Readonly<Record<string, number>> = {
	ArrowLeft: -1,
	ArrowUp: -1,
	ArrowRight: 1,
	ArrowDown: 1
};

/** Lets the arrow keys, Home and End move the focus between the elements with `data-mark` inside. */
export const rove: Attachment<HTMLElement> = (element) => {
	const marks = () => [...element.querySelectorAll<HTMLElement>('[data-mark]')];

	function makeStop(stop: EventTarget | undefined | null) {
		for (const mark of marks()) mark.tabIndex = mark === stop ? 0 : -1;
	}

	function enter({ target }: FocusEvent) {
		if (marks().some((mark) => mark === target)) makeStop(target);
	}

	function press(event: KeyboardEvent) {
		if (event.ctrlKey || event.altKey || event.metaKey) return;
		const all = marks();
		const at = all.findIndex((mark) => mark === event.target);
		const to = next(event.key, at, all.length);
		if (at < 0 || to === undefined) return;
		event.preventDefault();
		all[to]?.focus();
	}

	function next(key: string, at: number, count: number): number | undefined {
		if (key === 'Home') return 0;
		if (key === 'End') return count - 1;
		const step = steps[key];
		if (step === undefined) return undefined;
		const isMirrored =
			getComputedStyle(element).direction === 'rtl' && !/Up|Down/.test(key) ? -1 : 1;
		return Math.min(count - 1, Math.max(0, at + step * isMirrored));
	}

	makeStop(marks()[0]);
	const ended = new AbortController();
	element.addEventListener('focusin', enter, { signal: ended.signal });
	element.addEventListener('keydown', press, { signal: ended.signal });
	return () => ended.abort();
};
