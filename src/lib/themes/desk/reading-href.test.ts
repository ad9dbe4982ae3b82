import { expect, test } from 'vitest';
import { readingHref, readingPlace } from './reading-href.ts';

test('An address leads back to the page it was made for', () => {
	const place = { order: 'doubtful', from: 40 } as const;
	expect(readingPlace(new URLSearchParams(readingHref(place)))).toEqual(place);
	expect(readingHref({ order: 'clearest', from: 0 })).toBe('?');
});

test('An address that makes no sense is the first page', () => {
	const search = new URLSearchParams('volgorde=upside-down&vanaf=-4');
	expect(readingPlace(search)).toEqual({ order: 'clearest', from: 0 });
});
