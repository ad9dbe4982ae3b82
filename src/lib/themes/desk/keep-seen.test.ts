import { expect, test } from 'vitest';
import { keepSeen } from './keep-seen.ts';

const keep = (before: string[], after: string[], kept: string[]) =>
	keepSeen(
		before,
		after,
		(item) => kept.includes(item),
		(item) => item
	).join('');

test('What was handled here keeps its place, what others took away leaves', () => {
	expect(keep(['a', 'b', 'c', 'd'], ['a', 'd', 'e'], ['b'])).toBe('abde');
	expect(keep(['a', 'b', 'c'], ['b', 'c', 'd'], ['a'])).toBe('abcd');
	expect(keep(['a', 'b'], ['b', 'a'], ['a', 'b'])).toBe('ba');
	expect(keep(['a', 'b', 'c'], [], ['c'])).toBe('c');
});
