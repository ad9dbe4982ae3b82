import { expectedCount } from '#lib/statistics/residuals.ts';
import type { CrossCounts } from './model.ts';

// Which cells of a table are worth a look.

/** More or fewer stories than themes and options by themselves would give. */
export type Leaning = 'more' | 'less';

const farOut = 2;
const few = 5;
const mostNamed = 3;

/** A count that is shown softly: a few other stories and it would say something else. */
export function isFew(count: number): boolean {
	return count < few;
}

/**
 * Where a cell leans: its residual lies beyond 2, and it has or would have had at least five stories,
 * for with fewer a residual means little.
 */
export function leaningOf(table: CrossCounts, theme: number, option: number): Leaning | null {
	const residual = table.residuals[theme]![option]!;
	if (residual === null || Math.abs(residual) <= farOut) return null;
	const [rows, columns] = [table.themes, table.options].map((side) => side.map(({ n }) => n));
	const n = storiesIn(table);
	const expected = expectedCount({ rows: rows!, columns: columns!, n }, theme, option);
	if (Math.max(expected, table.counts[theme]![option]!) < few) return null;
	return residual > 0 ? 'more' : 'less';
}

/** Cells that lean, the strongest first; at most three. */
export function strongestCells(
	table: CrossCounts
): { theme: string; option: string; leaning: Leaning }[] {
	return table.themes
		.flatMap((theme, i) =>
			table.options.flatMap((option, j) => {
				const leaning = leaningOf(table, i, j);
				// The four of a table of two by two are one size, whatever their last bit.
				const size = Math.round(1e6 * Math.abs(table.residuals[i]![j] ?? 0));
				return leaning ? [{ theme: theme.id, option: option.id, leaning, size }] : [];
			})
		)
		.toSorted((one, other) => other.size - one.size)
		.slice(0, mostNamed)
		.map(({ theme, option, leaning }) => ({ theme, option, leaning }));
}

/** Every story of a table lies in one of its themes. */
export function storiesIn({ themes }: CrossCounts): number {
	return themes.reduce((sum, { n }) => sum + n, 0);
}
