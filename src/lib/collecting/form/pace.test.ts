import { expect, test } from 'vitest';
import { paceOf } from './pace.ts';

test('a pace is one of three steps, with 2 and 30 seconds in the middle one', () => {
	expect([0, 1_999, 2_000, 30_000, 30_001].map(paceOf)).toEqual([
		'<2s',
		'<2s',
		'2-30s',
		'2-30s',
		'>30s'
	]);
});
