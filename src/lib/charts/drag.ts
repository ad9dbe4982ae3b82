import type { Attachment } from 'svelte/attachments';

// A drag over a chart whose marks are buttons. The pointer is only taken once it moves, so that a
// click on a mark stays a click.

export type DragPhase = 'start' | 'move' | 'end' | 'cancel';

/** A hand that shakes less than this, in pixels, still only clicks. */
const stillness = 6;

/** Follows a drag of the main button; `start` comes with the event that pressed it. */
export function followDrag(
	on: (phase: DragPhase, event: PointerEvent) => void
): Attachment<HTMLElement> {
	return (element) => {
		let pressed: PointerEvent | undefined;
		let isDragging = false;

		function press(event: PointerEvent) {
			if (event.isPrimary && event.button === 0) pressed = event;
		}

		function move(event: PointerEvent) {
			if (pressed?.pointerId !== event.pointerId) return;
			const way = Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY);
			if (!isDragging && way > stillness) {
				isDragging = true;
				element.setPointerCapture(event.pointerId);
				on('start', pressed);
			}
			if (isDragging) on('move', event);
		}

		function release(event: PointerEvent) {
			if (pressed?.pointerId !== event.pointerId) return;
			if (isDragging) on(event.type === 'pointerup' ? 'end' : 'cancel', event);
			pressed = undefined;
			isDragging = false;
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
