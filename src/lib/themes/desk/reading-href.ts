import { textOrders, type TextOrder } from './theme-texts.ts';

/** How many texts are read at a time. */
export const perPage = 20;

/** Which texts of a theme somebody reads, and in what order. */
export type ReadingPlace = { order: TextOrder; from: number };

/** The end of the address of a reading page; the first page in the usual order is without. */
export function readingHref({ order, from }: ReadingPlace): string {
	const search = new URLSearchParams();
	if (order !== textOrders[0]) search.set('volgorde', order);
	if (from > 0) search.set('vanaf', String(from));
	return `?${search}`;
}

/** What such an address says; anything else in it is the first page in the usual order. */
export function readingPlace(search: URLSearchParams): ReadingPlace {
	const order = textOrders.find((one) => one === search.get('volgorde')) ?? textOrders[0];
	const from = /^\d{1,6}$/.test(search.get('vanaf') ?? '') ? Number(search.get('vanaf')) : 0;
	return { order, from };
}
