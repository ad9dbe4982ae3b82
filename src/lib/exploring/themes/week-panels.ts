import { expectedCount } from '#lib/statistics/residuals.ts';
import { storiesIn } from './cross-marks.ts';
import type { Counted, Crossed } from './model.ts';

/** One stretch of weeks of one theme; null where all themes together have too few stories in it. */
export type WeekBar = { option: string; count: number; expected: number } | null;

export type WeekPanel = Counted & { bars: readonly WeekBar[] };

/**
 * Every theme through time, all on one scale: how many of its stories came in each stretch, and how
 * many would have if the theme were spread as all of them together. The order of time has no gaps.
 */
export function weekPanels({ table, small }: Pick<Crossed, 'table' | 'small'>): {
	panels: WeekPanel[];
	/** The highest bar or mark; at least 1. */
	most: number;
} {
	if (!table) return { panels: [], most: 1 };
	const stretches = [...table.options, ...small.options].map(({ id }) => id).toSorted();
	const [rows, columns] = [table.themes, table.options].map((side) => side.map(({ n }) => n));
	const totals = { rows: rows!, columns: columns!, n: storiesIn(table) };
	const panels = table.themes.map(({ id, n }, row): WeekPanel => {
		const bars = stretches.map((option): WeekBar => {
			const column = table.options.findIndex((one) => one.id === option);
			if (column < 0) return null;
			const count = table.counts[row]![column]!;
			return { option, count, expected: expectedCount(totals, row, column) };
		});
		return { id, n, bars };
	});
	const heights = panels.flatMap(({ bars }) =>
		bars.map((bar) => Math.max(bar?.count ?? 0, bar?.expected ?? 0))
	);
	return { panels, most: Math.max(1, ...heights) };
}
