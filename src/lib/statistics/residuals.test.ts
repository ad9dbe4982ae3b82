import { expect, test } from 'vitest';
import { pearsonStatistic } from './chi-square.ts';
import { crossTable, type CrossTable } from './cross-table.ts';
import { adjustedResiduals, expectedCount } from './residuals.ts';

function tableOf(counts: readonly (readonly number[])[]): CrossTable {
	const groups = (side: 0 | 1) =>
		counts.flatMap((row, i) =>
			row.flatMap((count, j) => new Array<number>(count).fill(side === 0 ? i : j))
		);
	return crossTable(groups(0), groups(1));
}

// Agresti 2007, An Introduction to Categorical Data Analysis, 2nd ed., tables 2.5 and 2.6.
const party = tableOf([
	[762, 327, 468],
	[484, 239, 477]
]);

test('the residuals of party by gender are those of Agresti (4.50, 0.70, −5.32)', () => {
	const rounded = adjustedResiduals(party).map((row) => row.map((r) => r!.toFixed(2)));
	expect(rounded).toEqual([
		['4.50', '0.70', '-5.32'],
		['-4.50', '-0.70', '5.32']
	]);
});

test('expected counts add up to the same edges', () => {
	expect(expectedCount(party, 0, 0)).toBeCloseTo(703.67, 2);
	expect(expectedCount(party, 0, 0) + expectedCount(party, 1, 0)).toBeCloseTo(762 + 484);
});

test('in a table of two by two the square of every residual is the statistic of Pearson', () => {
	const table = tableOf([
		[12, 5],
		[3, 20]
	]);
	for (const residual of adjustedResiduals(table).flat()) {
		expect(residual! ** 2).toBeCloseTo(pearsonStatistic(table));
	}
});

test('options that overlap are each yes against no', () => {
	const [one, other] = [
		[12, 5],
		[3, 20]
	] as const;
	const overlapping = { counts: [[12], [3]], rows: [17, 23], columns: [15], n: 40 };
	const apart = adjustedResiduals(tableOf([one, other]));
	expect(adjustedResiduals(overlapping).flat()).toEqual([apart[0]![0], apart[1]![0]]);
});

test('a count that cannot differ has no residual', () => {
	const counts = [
		[4, 0],
		[6, 0]
	];
	expect(adjustedResiduals({ counts, rows: [4, 6], columns: [10, 0], n: 10 })).toEqual([
		[null, null],
		[null, null]
	]);
});
