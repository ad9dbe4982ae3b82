const moves: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1],
	PageUp: [0, -5],
	PageDown: [0, 5]
};

/**
 * The steps to the right and downwards that a key asks for; undefined for any other key. Only single
 * keys count: people do not find combinations, and those belong to the browser.
 */
export function stepsOf(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>) {
	if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
	return moves[event.key];
}
