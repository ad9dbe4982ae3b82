import { summariseDyad } from '#lib/signifiers/dyad.ts';
import { withoutSmallGroups } from '#lib/statistics/guard.ts';
import { completeRows, groupsAt, positionsAt } from '#lib/statistics/rows.ts';
import type { ChoiceVariable, DyadVariable } from '#lib/statistics/variable.ts';
import type { Counted, ThemeLine } from './model.ts';

/** Where the answers of each theme lie on the line of a dyad; themes under ten are only counted. */
export function themeLines(
	theme: ChoiceVariable,
	dyad: DyadVariable
): { n: number; lines: ThemeLine[]; small: Counted[] } {
	const complete = completeRows(theme, dyad);
	const { rows, leftOut } = withoutSmallGroups([theme], complete);
	const { names, groups } = groupsAt(theme, complete);
	const positions = positionsAt(dyad, complete);
	const all = names.map((id, at) => ({
		id,
		positions: positions.filter((_, row) => groups[row] === at)
	}));
	return {
		n: rows.length,
		lines: all
			.filter(({ id }) => !leftOut.includes(id))
			.map((one) => lineOf(one.id, one.positions)),
		small: all
			.filter(({ id }) => leftOut.includes(id))
			.map((one) => ({ id: one.id, n: one.positions.length }))
	};
}

function lineOf(id: string, positions: readonly number[]): ThemeLine {
	const { median, q1, q3, histogram } = summariseDyad(positions);
	return { id, n: positions.length, q1: q1!, median: median!, q3: q3!, histogram };
}
