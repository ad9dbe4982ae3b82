import { describe, expect, it } from 'vitest';
import { summariseStones } from './stones.ts';

describe('the summary of stones', () => {
	it('counts use, medians per axis and quadrants from left-low to right-high', () => {
		const { n, stones } = summariseStones(
			[
				{ buurtteam: [0.1, 0.2], municipality: [0.9, 0.1] },
				{ buurtteam: [0.2, 0.9] },
				{ buurtteam: [0.8, 0.8] },
				{ municipality: [0.7, 0.4] }
			],
			['buurtteam', 'municipality']
		);
		expect(n).toBe(4);
		expect(stones).toEqual([
			{ id: 'buurtteam', used: 3, medianX: 0.2, medianY: 0.8, quadrants: [1, 0, 1, 1] },
			{ id: 'municipality', used: 2, medianX: 0.8, medianY: 0.25, quadrants: [0, 2, 0, 0] }
		]);
	});

	it('counts a stone on a middle line as right or high', () => {
		const quadrantsOf = (x: number, y: number) =>
			summariseStones([{ stone: [x, y] }], ['stone']).stones[0]?.quadrants;
		expect(quadrantsOf(0.5, 0.5)).toEqual([0, 0, 0, 1]);
		expect(quadrantsOf(0.5, 0.499)).toEqual([0, 1, 0, 0]);
		expect(quadrantsOf(0.499, 0.5)).toEqual([0, 0, 1, 0]);
		expect(quadrantsOf(0.499, 0.499)).toEqual([1, 0, 0, 0]);
	});

	it('has no median for a stone nobody placed, whatever its name', () => {
		const unused = { used: 0, medianX: null, medianY: null, quadrants: [0, 0, 0, 0] };
		const { stones } = summariseStones([{ other: [0.5, 0.5] }], ['stone', 'constructor']);
		expect(stones).toEqual([
			{ id: 'stone', ...unused },
			{ id: 'constructor', ...unused }
		]);
	});
});
