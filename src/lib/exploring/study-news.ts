/** How long until the next look when no news can come in, in milliseconds. */
const pollEvery = 10_000;

/**
 * Listens for stories that come or go, and calls `onnews` for each message after the first, and when
 * the line was broken and came back. While it is broken it calls every ten seconds, so that a page
 * behind a proxy that keeps events back is late but never wrong. Gives the way to stop.
 */
export function hearNews(address: string, onnews: () => void): () => void {
	let polling: ReturnType<typeof setInterval> | undefined;
	let hasHeard = false;
	const events = new EventSource(address);

	function hear() {
		if (hasHeard) onnews();
		hasHeard = true;
	}

	function restore() {
		clearInterval(polling);
		polling = undefined;
	}

	events.addEventListener('message', hear);
	events.addEventListener('open', restore);
	events.addEventListener('error', () => (polling ??= setInterval(onnews, pollEvery)));
	return () => {
		events.close();
		restore();
	};
}
