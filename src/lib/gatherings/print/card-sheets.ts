/** Where a card is printed: a whole sheet of A4, half of it, or a quarter; letters in points. */
export type CardFit = { size: 'a4' | 'a5' | 'a6'; points: 14 | 16 };

// How many signs fit, measured in Chromium with the stories of the demo and taken a little smaller.
const room: readonly (CardFit & { signs: number })[] = [
	{ size: 'a6', points: 14, signs: 380 },
	{ size: 'a5', points: 16, signs: 660 },
	{ size: 'a5', points: 14, signs: 920 },
	{ size: 'a4', points: 16, signs: 1500 }
];

/** What a new line costs: half a line stays empty. */
const signsPerBreak = 30;

/** The smallest size on which a story fits, not below the one that was asked for. */
export function fitOf(text: string, smallest: 'a5' | 'a6'): CardFit {
	const signs = text.length + signsPerBreak * (text.match(/\n/g)?.length ?? 0);
	const found = room.find((fit) => signs <= fit.signs && (smallest === 'a6' || fit.size !== 'a6'));
	return found ? { size: found.size, points: found.points } : { size: 'a4', points: 14 };
}

/** Two rows, each a half or up to two quarters; or one whole. */
export type CardSheet<T> = { isWhole: boolean; rows: readonly (readonly T[])[] };

/** Lays cards on as few sheets as they need: the wholes, then the halves, then the quarters. */
export function sheetsOf<T extends { fit: CardFit }>(cards: readonly T[]): CardSheet<T>[] {
	const of = (size: CardFit['size']) => cards.filter(({ fit }) => fit.size === size);
	const rows = [...of('a5').map((card) => [card]), ...chunks(of('a6'), 2)];
	return [
		...of('a4').map((card) => ({ isWhole: true, rows: [[card]] })),
		...chunks(rows, 2).map((pair) => ({ isWhole: false, rows: pair }))
	];
}

/** Items in groups of `size`, the last one with what is left. */
export function chunks<T>(items: readonly T[], size: number): T[][] {
	return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
		items.slice(at * size, (at + 1) * size)
	);
}
