import { expect, test } from 'vitest';
import { openingOf } from './story-opening.ts';

test.each([
	['Een brief\n\nkwam.', 40, 'Een brief kwam.'],
	['een twee drie', 13, 'een twee drie'],
	['een twee drie', 12, 'een twee …'],
	['onafgebrokenwoord', 10, 'onafgebrok …']
])('of %j the opening of %i characters is %j', (text, most, opening) => {
	expect(openingOf(text, most)).toBe(opening);
});
