/** Does this job after the page was drawn; gives a way to cancel. */
export function afterDrawn(job: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => (timer = setTimeout(job)));
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
}
