import type { Members } from './members.ts';
import type { Desk } from './model.ts';

/** The clearest texts first, or those that a person had best look at. */
export const textOrders = ['clearest', 'doubtful'] as const;
export type TextOrder = (typeof textOrders)[number];

/**
 * Ids of the texts of a theme in their order of reading: those that have it first, then those that have
 * it beside another one; equal ones by id.
 */
export function orderMembers(desk: Desk, { first, beside }: Members, order: TextOrder): string[] {
	return [...sorted(desk, first, order), ...sorted(desk, beside, order)];
}

/** Ids of the texts that lie in no theme, those without a place at all included. */
export function looseTexts(desk: Desk, ids: readonly string[], order: TextOrder): string[] {
	const loose = ids.filter((id) => (desk.placings.get(id)?.theme ?? null) === null);
	return sorted(desk, loose, order);
}

function sorted(desk: Desk, ids: readonly string[], order: TextOrder): string[] {
	const sign = order === 'clearest' ? -1 : 1;
	const sureness = (id: string) => desk.placings.get(id)?.confidence ?? 0;
	return ids.toSorted(
		(one, other) => sign * (sureness(one) - sureness(other)) || (one < other ? -1 : 1)
	);
}
