import { expect, test } from 'vitest';
import { adjustedResiduals } from '#lib/statistics/residuals.ts';
import { isFew, leaningOf, strongestCells } from './cross-marks.ts';
import type { CrossCounts } from './model.ts';

function tableOf(counts: readonly (readonly number[])[]): CrossCounts {
	const sum = (list: readonly number[]) => list.reduce((all, n) => all + n, 0);
	const rows = counts.map(sum);
	const columns = counts[0]!.map((_, j) => sum(counts.map((row) => row[j]!)));
	const named = (ns: readonly number[], name: string) =>
		ns.map((n, at) => ({ id: `${name}${at}`, n }));
	return {
		themes: named(rows, 'theme'),
		options: named(columns, 'option'),
		counts,
		residuals: adjustedResiduals({ counts, rows, columns, n: sum(rows) })
	};
}

test('a cell leans when its residual lies beyond two, to either side', () => {
	const table = tableOf([
		[40, 10],
		[20, 30]
	]);
	expect([leaningOf(table, 0, 0), leaningOf(table, 0, 1)]).toEqual(['more', 'less']);
	const even = tableOf([
		[26, 24],
		[24, 26]
	]);
	expect(leaningOf(even, 0, 0)).toBeNull();
});

test('a few stories where even fewer were to be expected lean nowhere', () => {
	const table = tableOf([
		[4, 16],
		[2, 178]
	]);
	expect(table.residuals[0]![0]).toBeGreaterThan(2);
	expect(leaningOf(table, 0, 0)).toBeNull();
	expect([isFew(4), isFew(5)]).toEqual([true, false]);
});

test('no stories where many were to be expected do', () => {
	const table = tableOf([
		[0, 40],
		[30, 10]
	]);
	expect(leaningOf(table, 0, 0)).toBe('less');
});

test('the strongest three cells are named, the strongest first', () => {
	const table = tableOf([
		[30, 5, 5],
		[5, 20, 15],
		[5, 10, 25]
	]);
	const named = strongestCells(table);
	expect(named[0]).toEqual({ theme: 'theme0', option: 'option0', leaning: 'more' });
	expect(named).toHaveLength(3);
	expect(
		strongestCells(
			tableOf([
				[20, 20],
				[20, 20]
			])
		)
	).toEqual([]);
});
