/** How sure a share may sound: not shown below 10 answers, with a word of caution below 30. */
export type Caution = 'countsOnly' | 'careful' | 'plain';

/**
 * The caution rule for staff who may see counts (decisions.md 20): counts always, shares from 10
 * answers, 'voorzichtig' from 10 to 29.
 */
export function cautionOf(n: number): Caution {
	if (n < 10) return 'countsOnly';
	return n < 30 ? 'careful' : 'plain';
}

/** A count as a whole percentage of its base; null where a share must not be shown. */
export function percentage(count: number, base: number): number | null {
	return cautionOf(base) === 'countsOnly' ? null : Math.round((count / base) * 100);
}
