import type { SeatView } from '../../scene.ts';

/** A card that was scanned; `isHere` is false when it was printed for another gathering. */
export type Scanned = { number: number; isHere: boolean };

/** Why the card that was scanned cannot be marked now; undefined when it can. */
export function whyNotMarked(
	{ number, isHere }: Scanned,
	view: SeatView | undefined
): 'otherRoom' | 'seatFirst' | 'notNow' | 'otherTable' | undefined {
	if (!isHere) return 'otherRoom';
	if (view?.kind === 'watch') return 'seatFirst';
	if (!view?.may.includes('mark')) return 'notNow';
	return view.cards.some((card) => card.number === number) ? undefined : 'otherTable';
}
