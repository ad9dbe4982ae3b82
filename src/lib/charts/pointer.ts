import type { Attachment } from 'svelte/attachments';

// A finger, pen or mouse on a picture. A press acts at once, so a tap is enough (WCAG 2.5.7); what
// follows while it is held is a drag.

export type PointerPhase = 'press' | 'drag' | 'drop' | 'cancel';

/** A finger that shakes less than this, in pixels, still only taps. */
const stillness = 6;

/** Follows one pointer from press to release, also when it leaves the element. */
export function followPointer(
	on: (phase: PointerPhase, event: PointerEvent) => void
): Attachment<HTMLElement> {
	return (element) => {
		let start: PointerEvent | undefined;
		let isDragging = false;

		function press(event: PointerEvent) {
			if (!event.isPrimary || event.button !== 0) return;
			start = event;
			isDragging = false;
			element.setPointerCapture(event.pointerId);
			on('press', event);
		}

		function move(event: PointerEvent) {
			if (start?.pointerId !== event.pointerId) return;
			const way = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
			isDragging ||= way > stillness;
			if (isDragging) on('drag', event);
		}

		function release(event: PointerEvent) {
			if (start?.pointerId !== event.pointerId) return;
			start = undefined;
			if (event.type === 'pointercancel') on('cancel', event);
			else if (isDragging) on('drop', event);
		}

		const ended = new AbortController();
		const { signal } = ended;
		element.addEventListener('pointerdown', press, { signal });
		element.addEventListener('pointermove', move, { signal });
		element.addEventListener('pointerup', release, { signal });
		element.addEventListener('pointercancel', release, { signal });
		return () => ended.abort();
	};
}

/**
 * Which of so many columns of one width a pointer is over, counted from the side on which the page
 * begins; beyond the ends, the end.
 */
export function columnUnder(element: Element, event: PointerEvent, count: number): number {
	const [x] = placeWithin(element, event);
	const part = getComputedStyle(element).direction === 'rtl' ? 1 - x : x;
	return Math.min(count - 1, Math.max(0, Math.floor(part * count)));
}

/** Where a pointer is in an element: 0 at its left or top edge, 1 at the other, beyond when outside. */
export function placeWithin(element: Element, event: PointerEvent): [x: number, y: number] {
	const box = element.getBoundingClientRect();
	return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
}
