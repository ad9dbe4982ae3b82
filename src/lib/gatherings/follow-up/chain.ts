/**
 * The gatherings before one, the nearest first, as far back as they are linked. One that is met twice
 * ends it: a circle is not followed.
 */
export function chainOf<T extends { id: string; previousId: string | null }>(
	start: Pick<T, 'id' | 'previousId'>,
	find: (id: string) => T | undefined
): T[] {
	const chain: T[] = [];
	const met = new Set([start.id]);
	for (let at = start.previousId; at !== null && !met.has(at);) {
		const found = find(at);
		if (!found) break;
		met.add(at);
		chain.push(found);
		at = found.previousId;
	}
	return chain;
}
