import { describe, expect, it } from 'vitest';
import { cautionOf, percentage } from './caution.ts';

describe('the caution rule', () => {
	it.each([
		[0, 'countsOnly'],
		[9, 'countsOnly'],
		[10, 'careful'],
		[29, 'careful'],
		[30, 'plain'],
		[437, 'plain']
	])('takes %i answers as %s', (n, caution) => {
		expect(cautionOf(n)).toBe(caution);
	});

	it('gives no percentage of fewer than ten, and whole ones from there', () => {
		expect(percentage(0, 0)).toBeNull();
		expect(percentage(9, 9)).toBeNull();
		expect(percentage(1, 10)).toBe(10);
		expect(percentage(1, 3000)).toBe(0);
		expect(percentage(125, 1000)).toBe(13);
	});
});
