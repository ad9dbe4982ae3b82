/**
 * Makes a `details` behave as a menu: it closes when a link in it is followed, with Escape, and when
 * the focus goes elsewhere. Without script it opens and closes by its summary.
 */
export function closesItself(details: HTMLDetailsElement): () => void {
	const { signal, abort } = ended();
	const close = () => (details.open = false);
	details.addEventListener('click', closeOnLink, { signal });
	details.addEventListener('keydown', closeOnEscape, { signal });
	details.addEventListener('focusout', closeOnLeaving, { signal });
	return abort;

	function closeOnLink({ target }: Event) {
		if (target instanceof Element && target.closest('a')) close();
	}
	function closeOnEscape({ key }: KeyboardEvent) {
		if (key !== 'Escape' || !details.open) return;
		close();
		details.querySelector('summary')?.focus();
	}
	function closeOnLeaving({ relatedTarget }: FocusEvent) {
		if (relatedTarget instanceof Node && !details.contains(relatedTarget)) close();
	}
}

function ended(): { signal: AbortSignal; abort: () => void } {
	const controller = new AbortController();
	return { signal: controller.signal, abort: () => controller.abort() };
}
