/** Milliseconds: shorter than a blink, and long enough for the votes of a moment to share one commit. */
const gathered = 10;
let beat: Promise<void> | null = null;

/**
 * Waits for the next beat. When a whole room votes at once, everything that waits for the same beat is
 * written in one transaction: the disk is asked a hundred times a second at most.
 */
export function together(): Promise<void> {
	beat ??= new Promise((resolve) => {
		setTimeout(() => {
			beat = null;
			resolve();
		}, gathered);
	});
	return beat;
}
