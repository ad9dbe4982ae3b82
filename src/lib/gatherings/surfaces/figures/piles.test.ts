import { expect, test } from 'vitest';
import { pilesOf } from './piles.ts';

test('marks on one place are one pile with their number, and none is lost', () => {
	const corner = [0.8, 0.1, 0.1];
	const places = [corner, [0.1, 0.8, 0.1], [0.8000001, 0.1, 0.0999999], corner];
	expect(pilesOf(places)).toEqual([
		{ place: corner, n: 3 },
		{ place: [0.1, 0.8, 0.1], n: 1 }
	]);
	expect(pilesOf([0.5, 0.1, 0.5]).map(({ n }) => n)).toEqual([2, 1]);
});
