/** The days a collection point is open, as dates (`2026-11-21`); null is unbounded. */
export type Opening = { opensOn: string | null; closesOn: string | null; closedAt: Date | null };

export type PointState = 'open' | 'notYet' | 'closed';

/** State of a point on a day of its own calendar; the closing day itself is still open. */
export function pointState(opening: Opening, today: string): PointState {
	if (opening.closedAt !== null) return 'closed';
	if (opening.opensOn !== null && today < opening.opensOn) return 'notYet';
	return opening.closesOn !== null && today > opening.closesOn ? 'closed' : 'open';
}
