/** How many cards a table reads: enough to see a difference, few enough to read aloud. */
export const perTable = { least: 5, most: 8 } as const;

export type Packing =
	| { state: 'packed'; packs: ReadonlyMap<number, readonly string[]> }
	| { state: 'refused'; least: number; most: number };

/**
 * Which cards lie on which table (by its number): every card on two different tables, so that no story
 * is heard by one table only, and as many on one table as on another, give or take one. In each round
 * of cards the second table is one further away, so that two tables do not share a whole pack. Refused,
 * with how few and how many cards would do, when tables would get too few or too many; one table alone
 * cannot share, and gets every card once.
 */
export function packCards(
	cards: readonly string[],
	tables: readonly number[],
	{ least, most }: { least: number; most: number } = perTable
): Packing {
	const copies = tables.length > 1 ? 2 : 1;
	const fewest = Math.ceil((least * tables.length) / copies);
	const mostCards = Math.floor((most * tables.length) / copies);
	if (cards.length < fewest || cards.length > mostCards || tables.length === 0) {
		return { state: 'refused', least: fewest, most: mostCards };
	}
	const packs = new Map(tables.map((number): [number, string[]] => [number, []]));
	const lay = (card: string, place: number) =>
		packs.get(tables[place % tables.length]!)?.push(card);
	const left = cards.length % tables.length;
	const lastRound = Math.floor(cards.length / tables.length);
	for (const [at, card] of cards.entries()) {
		const round = Math.floor(at / tables.length);
		lay(card, at);
		// A round that is not full goes on where it stopped, else the first tables would get two each.
		if (copies === 2) {
			lay(card, at + (round === lastRound ? left : 1 + (round % (tables.length - 1))));
		}
	}
	return { state: 'packed', packs };
}
