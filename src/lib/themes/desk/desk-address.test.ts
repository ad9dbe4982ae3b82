import { expect, test } from 'vitest';
import { kindIn, kindSearch } from './desk-address.ts';
import { textKinds } from './model.ts';
import { drawLot, readingHref, readingPlace } from './reading-href.ts';

test('each kind of texts has an address of its own, and stories the plain one', () => {
	for (const kind of textKinds) expect(kindIn(new URLSearchParams(kindSearch(kind)))).toBe(kind);
	expect(new Set(textKinds.map(kindSearch)).size).toBe(textKinds.length);
	expect(kindSearch('story')).toBe('');
	expect(kindIn(new URLSearchParams('soort=iets'))).toBe('story');
});

test('an order by lot keeps its number in the address, on every page and for every kind', () => {
	const place = { order: 'drawn', from: 20, lot: 48_213 } as const;
	const href = readingHref(place, 'statement');
	expect(href).toBe('?soort=veranderstatements&volgorde=drawn&lot=48213&vanaf=20');
	expect(readingPlace(new URLSearchParams(href))).toEqual(place);
	expect(readingPlace(new URLSearchParams('volgorde=drawn'))).toMatchObject({ lot: 1 });
	expect(readingHref({ order: 'doubtful', from: 0, lot: 3 })).toBe('?volgorde=doubtful');
});

test('a lot is a number of at most six figures that an address can hold', () => {
	for (const chance of [0, 0.5, 1 - Number.EPSILON]) {
		const lot = drawLot(chance);
		const place = { order: 'drawn', from: 0, lot } as const;
		expect(readingPlace(new URLSearchParams(readingHref(place)))).toEqual(place);
	}
});
