/** Marks that lie on one place, and how many. */
export type Pile<T> = { place: T; n: number };

/**
 * Marks by place, in the order in which the places first came. Tables that choose from the list put their
 * marks on the same seven places: one mark would hide the others, and a room would see too few.
 */
export function pilesOf<T extends number | readonly number[]>(places: readonly T[]): Pile<T>[] {
	const piles = new Map<string, Pile<T>>();
	for (const place of places) {
		const key = [place].flat().map(rounded).join();
		const known = piles.get(key);
		if (known) known.n += 1;
		else piles.set(key, { place, n: 1 });
	}
	return [...piles.values()];
}

function rounded(share: number): number {
	return Math.round(share * 100);
}
