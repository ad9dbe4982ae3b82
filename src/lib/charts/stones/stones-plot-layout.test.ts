import { expect, test } from 'vitest';
import type { Place } from '#lib/signifiers/answer.ts';
import { summariseStones } from '#lib/signifiers/stones.ts';
import { quadrantOf } from './stones-layout.ts';
import { placePaths, quadrantCount, quadrantOrder, squarePoint } from './stones-plot-layout.ts';

test('High and right on the axes is up and right in the drawing, within its margin', () => {
	expect(squarePoint([0, 0])).toEqual([4, 96]);
	expect(squarePoint([1, 1])).toEqual([96, 4]);
	expect(squarePoint([0.5, 0.5])).toEqual([50, 50]);
});

test('Each quadrant shows the count that the summary keeps for it', () => {
	const places = { 'left-high': [0.1, 0.9], 'right-low': [0.9, 0.1], 'right-high': [0.7, 0.7] };
	for (const [quadrant, [x = 0, y = 0]] of Object.entries(places)) {
		const { stones } = summariseStones([{ s: [x, y] }], ['s']);
		const counts = quadrantOrder.map((each) => quadrantCount(stones[0]?.quadrants ?? [], each));
		expect(quadrantOrder[counts.indexOf(1)]).toBe(quadrant);
		expect(quadrantOf([x, y])).toBe(quadrant);
	}
});

test('Up to 2,000 places are dots, one for each', () => {
	const { dots, cells } = placePaths(Array.from({ length: 2000 }, () => [0.5, 0.5] as const));
	expect(dots.split('M')).toHaveLength(2001);
	expect(cells).toEqual([]);
});

test('More places are cells, the darkest where most stones lie', () => {
	const many = Array.from({ length: 2100 }, (_, at): Place => (at < 2060 ? [0.02, 1] : [1, 0]));
	const { dots, cells } = placePaths(many);
	expect(dots).toBe('');
	expect(cells.map((path) => path.split('M').length - 1)).toEqual([1, 0, 0, 0, 0, 1]);
	expect(cells[5]).toBe('M4 4h4.6v4.6h-4.6z');
	expect(cells[0]).toBe('M91.4 91.4h4.6v4.6h-4.6z');
});
