/**
 * A list that was fetched anew, with those of the old one that left it but were handled here still at
 * their place: who reads on does not lose the line they are at.
 */
export function keepSeen<T>(
	before: readonly T[],
	after: readonly T[],
	isKept: (item: T) => boolean,
	idOf: (item: T) => string
): T[] {
	const there = new Set(after.map(idOf));
	const list = [...after];
	for (const [at, item] of before.entries()) {
		if (!there.has(idOf(item)) && isKept(item)) list.splice(at, 0, item);
	}
	return list;
}
