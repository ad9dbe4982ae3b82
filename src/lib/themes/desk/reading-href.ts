import { kindNames } from './desk-address.ts';
import type { TextKind } from './model.ts';
import { textOrders, type TextOrder } from './theme-texts.ts';

/** How many texts are read at a time. */
export const perPage = 20;

/** Which texts of a theme somebody reads, and in what order. */
export type ReadingPlace = {
	order: TextOrder;
	from: number;
	/** Of the order by lot: the same number gives the same order. */
	lot?: number;
};

/** Numbers of a lot are short enough to tell each other. */
const mostLot = 999_999;

/** The end of the address of a reading page; the first page in the usual order is without. */
export function readingHref({ order, from, lot }: ReadingPlace, kind: TextKind = 'story'): string {
	const search = new URLSearchParams();
	if (kind !== 'story') search.set('soort', kindNames[kind]);
	if (order !== textOrders[0]) search.set('volgorde', order);
	if (order === 'drawn' && lot !== undefined) search.set('lot', String(lot));
	if (from > 0) search.set('vanaf', String(from));
	return `?${search}`;
}

/** What such an address says; anything else in it is the first page in the usual order. */
export function readingPlace(search: URLSearchParams): ReadingPlace {
	const order = textOrders.find((one) => one === search.get('volgorde')) ?? textOrders[0];
	const from = wholeIn(search, 'vanaf') ?? 0;
	return order === 'drawn' ? { order, from, lot: wholeIn(search, 'lot') ?? 1 } : { order, from };
}

/** A lot that nobody chose; `chance` is at least 0 and below 1. */
export function drawLot(chance: number): number {
	return 1 + Math.floor(chance * mostLot);
}

function wholeIn(search: URLSearchParams, key: string): number | undefined {
	const given = search.get(key) ?? '';
	return /^\d{1,6}$/.test(given) ? Number(given) : undefined;
}
