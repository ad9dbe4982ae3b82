import { expect, test } from 'vitest';
import { isId } from '#lib/base/ids.ts';
import { stableId } from './stable-id.server.ts';

test('an id follows from its parts, has the shape of every other, and keeps the parts apart', () => {
	expect(stableId('noord', 'csv', '7')).toBe(stableId('noord', 'csv', '7'));
	const ids = [
		stableId('noord', 'csv', '7'),
		stableId('noord', 'csv', '8'),
		stableId('oost', 'csv', '7'),
		stableId('noord', 'csv7'),
		stableId('noordcsv', '7')
	];
	expect(new Set(ids).size).toBe(5);
	expect(ids.every(isId)).toBe(true);
});
