import type { Effect, TestName } from './comparison.ts';
import type { CrossTable } from './cross-table.ts';
import { chiSquareTail } from './distributions.ts';
import { fisherExact } from './fisher.ts';
import { noncentralityInterval } from './noncentral.ts';
import { permutedTable } from './permuted-table.ts';

/** Below this expected count the chi-square distribution no longer holds: Cochran 1954. */
const leastExpected = 5;

/**
 * Do two divisions of the same stories go together? Chi-square when every expected count is at least
 * 5; else the same margins permuted: exactly (Fisher) for two by two, drawn at random for more.
 * Effect: Cramér's V = √(X² / (n · (lesser side − 1))), whichever test gave p. Its interval goes from
 * the lower bound of the noncentrality to the upper one plus the degrees of freedom, so that it holds
 * what is estimated and what was seen. Source: Pearson 1900; Cramér 1946; Smithson 2003.
 */
export function tableTest(
	table: CrossTable,
	random: () => number
): { test: TestName; effect: Effect; p: number } {
	const { rows, columns, n } = table;
	const x = pearsonStatistic(table);
	const df = (rows.length - 1) * (columns.length - 1);
	const effect = cramersV(x, df, n * (Math.min(rows.length, columns.length) - 1));
	if ((Math.min(...rows) * Math.min(...columns)) / n >= leastExpected) {
		return { test: 'chi-square', effect, p: chiSquareTail(x, df) };
	}
	const p = df === 1 ? fisherExact(table) : permutedTable(table, random);
	return { test: 'permutation', effect, p };
}

/** X² = Σ (observed − expected)² / expected. */
export function pearsonStatistic({ counts, rows, columns, n }: CrossTable): number {
	let x = 0;
	for (const [i, row] of counts.entries()) {
		for (const [j, count] of row.entries()) {
			const expected = (rows[i]! * columns[j]!) / n;
			x += (count - expected) ** 2 / expected;
		}
	}
	return x;
}

function cramersV(x: number, df: number, largest: number): Effect {
	const { low, high } = noncentralityInterval(x, df);
	return {
		name: 'cramers-v',
		value: Math.min(1, Math.sqrt(x / largest)),
		low: Math.sqrt(low / largest),
		high: Math.min(1, Math.sqrt((high + df) / largest))
	};
}
