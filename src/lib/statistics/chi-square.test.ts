import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import { tableTest } from './chi-square.ts';
import { crossTable, type CrossTable } from './cross-table.ts';
import { permutedTable } from './permuted-table.ts';

function tableOf(counts: readonly (readonly number[])[]): CrossTable {
	const stories = counts.flatMap((row, one) =>
		row.flatMap((count, other) => Array.from({ length: count }, () => ({ one, other })))
	);
	return crossTable(
		stories.map(({ one }) => one),
		stories.map(({ other }) => other)
	);
}

function tested(counts: readonly (readonly number[])[]) {
	return tableTest(tableOf(counts), seededRandom(1));
}

describe('a table of two choices', () => {
	// Expected values are those of SciPy 1.10: chi2_contingency, association, fisher_exact.
	it('has the chi-square p and V of SciPy when at least 5 are expected everywhere', () => {
		const { test, p, effect } = tested([
			[20, 30, 15],
			[25, 12, 28]
		]);
		expect(test).toBe('chi-square');
		expect(p).toBeCloseTo(0.002242784927816427, 12);
		expect(effect.value).toBeCloseTo(0.30634412309312953, 12);
		expect(effect.low).toBeGreaterThan(0);
		expect([effect.low < effect.value, effect.value < effect.high]).toEqual([true, true]);
	});

	it.each([
		// Fisher's tea.
		[
			[
				[3, 1],
				[1, 3]
			],
			0.48571428571428565
		],
		[
			[
				[8, 2],
				[1, 5]
			],
			0.034965034965034975
		],
		[
			[
				[2, 8],
				[95, 332]
			],
			1
		],
		[
			[
				[6, 4],
				[4, 423]
			],
			4.5702409415493595e-9
		],
		[
			[
				[0, 12],
				[40, 300]
			],
			0.3742612101557911
		]
	])('of two by two with few expected is exact: %j', (counts, expected) => {
		const { test, p } = tested(counts);
		expect(test).toBe('permutation');
		expect(Math.abs(p / expected - 1)).toBeLessThan(1e-9);
	});

	// Expected: the share of 8,000,000 tables with the same margins, drawn by SciPy's random_table, with
	// at least the same likelihood ratio.
	it.each([
		[
			[
				[16, 60, 24, 100, 80, 60],
				[6, 4, 0, 5, 3, 2],
				[2, 10, 9, 20, 11, 25]
			],
			1.9485e-3
		],
		[
			[
				[16, 60, 24, 100, 80, 60],
				[8, 3, 0, 4, 3, 2],
				[2, 10, 9, 20, 11, 25]
			],
			1.001e-4
		],
		[
			[
				[5, 0, 8, 1, 13, 2],
				[8, 51, 58, 72, 118, 101]
			],
			5.25e-6
		],
		[
			[
				[7, 1, 2],
				[60, 202, 165]
			],
			1.786e-4
		]
	])(
		'with few expected has the p of a very long permutation, or a little more: %j',
		(counts, long) => {
			const ps = Array.from({ length: 15 }, (_, seed) =>
				permutedTable(tableOf(counts), seededRandom(seed))
			);
			const middle = ps.sort((one, other) => one - other)[7]!;
			expect(middle).toBeGreaterThan(0.75 * long);
			expect(middle).toBeLessThan(4 * long);
		}
	);

	it('says 1 of its own accord for a table that is as even as can be', () => {
		expect(
			tested([
				[4, 6, 5],
				[40, 60, 50],
				[4, 6, 5]
			]).p
		).toBe(1);
	});

	it('of one question with itself has V = 1', () => {
		const { effect } = tested([
			[30, 0, 0],
			[0, 40, 0],
			[0, 0, 50]
		]);
		expect(effect.value).toBeCloseTo(1, 12);
		expect(effect.high).toBe(1);
		expect(effect.low).toBeGreaterThan(0.8);
	});
});
