import { expect, test } from 'vitest';
import type { SeatView } from '../../scene.ts';
import { whyNotMarked } from './scanned.ts';

const nothing = {
	...{ predictions: [], marks: [], statement: null, votes: [], readings: [] },
	...{ directions: [], outcomes: [], weigh: {} }
};
const tablet: SeatView = {
	...{ kind: 'table', role: null, table: 3, topic: null, may: ['mark'], withBadge: [] },
	cards: [{ number: 12, title: 'De brief' }],
	own: nothing
};

test('a card that was scanned can be marked on the table it lies on, while its step is on', () => {
	const scanned = { number: 12, isHere: true };
	expect(whyNotMarked(scanned, tablet)).toBeUndefined();
	expect(whyNotMarked({ ...scanned, number: 13 }, tablet)).toBe('otherTable');
	expect(whyNotMarked(scanned, { ...tablet, may: [] })).toBe('notNow');
	expect(whyNotMarked(scanned, { ...tablet, kind: 'watch', may: [] })).toBe('seatFirst');
	expect(whyNotMarked({ ...scanned, isHere: false }, tablet)).toBe('otherRoom');
});
