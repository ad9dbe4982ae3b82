import { inDrawnOrder } from '../agreement/sample.ts';
import type { Members } from './members.ts';
import type { Desk } from './model.ts';

/** The clearest texts first, or those that a person had best look at, or as the lot falls. */
export const textOrders = ['clearest', 'doubtful', 'drawn'] as const;
export type TextOrder = (typeof textOrders)[number];

/** An order; the lot says which one when it is drawn. */
export type ReadingOrder = { order: TextOrder; lot?: number };

/**
 * Ids of the texts of a theme in their order of reading: those that have it first, then those that have
 * it beside another one; equal ones by id.
 */
export function orderMembers(desk: Desk, { first, beside }: Members, by: ReadingOrder): string[] {
	return [...sorted(desk, first, by), ...sorted(desk, beside, by)];
}

/** Ids of the texts that lie in no theme, those without a place at all included. */
export function looseTexts(desk: Desk, ids: readonly string[], by: ReadingOrder): string[] {
	const loose = ids.filter((id) => (desk.placings.get(id)?.theme ?? null) === null);
	return sorted(desk, loose, by);
}

function sorted(desk: Desk, ids: readonly string[], { order, lot = 1 }: ReadingOrder): string[] {
	if (order === 'drawn') return inDrawnOrder(ids, lot);
	const sign = order === 'clearest' ? -1 : 1;
	const sureness = (id: string) => desk.placings.get(id)?.confidence ?? 0;
	return ids.toSorted(
		(one, other) => sign * (sureness(one) - sureness(other)) || (one < other ? -1 : 1)
	);
}
