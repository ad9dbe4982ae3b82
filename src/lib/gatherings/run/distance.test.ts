import { expect, test } from 'vitest';
import { dyadDistance, triadDistance } from './distance.ts';

test('A prediction in the other corner is far, one beside the stories near, one on them the same', () => {
	expect(triadDistance([0.8, 0.1, 0.1], [0.1, 0.8, 0.1])).toEqual({
		...{ apart: 'far', predicted: 'a', told: 'b' }
	});
	expect(triadDistance([0.7, 0.2, 0.1], [0.5, 0.4, 0.1]).apart).toBe('near');
	expect(triadDistance([0.7, 0.2, 0.1], [0.68, 0.22, 0.1]).apart).toBe('same');
});

test('Stories in two camps have no middle to compare with', () => {
	expect(triadDistance([0.8, 0.1, 0.1], null)).toEqual({
		...{ apart: 'camps', predicted: 'a', told: null }
	});
});

test('On a line the distance is that of the positions, and the sides are named', () => {
	expect(dyadDistance(0.9, 0.2)).toEqual({ apart: 'far', predicted: 'right', told: 'left' });
	expect(dyadDistance(0.55, 0.5)).toEqual({ apart: 'same', predicted: 'middle', told: 'middle' });
});
