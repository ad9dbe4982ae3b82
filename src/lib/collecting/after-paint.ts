let isWaiting = false;

/**
 * Runs something after the next paint: on a slow tablet the pressed button shows at once, and the next
 * screen is built right after. A second press in between does nothing.
 */
export function afterPaint(run: () => void): void {
	if (isWaiting) return;
	isWaiting = true;
	requestAnimationFrame(() =>
		setTimeout(() => {
			isWaiting = false;
			run();
		})
	);
}
