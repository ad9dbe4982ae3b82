import { crossTable } from '#lib/statistics/cross-table.ts';
import { isLargeEnough, withoutSmallGroups } from '#lib/statistics/guard.ts';
import { adjustedResiduals } from '#lib/statistics/residuals.ts';
import { answersAt, completeRows, groupsAt } from '#lib/statistics/rows.ts';
import type { ChoicesVariable, ChoiceVariable } from '#lib/statistics/variable.ts';
import type { Counted, CrossCounts, Crossed } from './model.ts';

type Table = Pick<Crossed, 'n' | 'small'> & { table: CrossCounts | null };

/**
 * Themes by the options of a question, over the stories that have both. Groups of fewer than ten are
 * left out of the table and listed; without two themes and an option there is no table.
 */
export function crossThemes(theme: ChoiceVariable, other: ChoiceVariable | ChoicesVariable): Table {
	return other.kind === 'choice' ? byOption(theme, other) : byAnyOption(theme, other);
}

function byOption(theme: ChoiceVariable, other: ChoiceVariable): Table {
	const complete = completeRows(theme, other);
	const { rows } = withoutSmallGroups([theme, other], complete);
	const down = groupsAt(theme, rows);
	const across = groupsAt(other, rows);
	const { counts, rows: ofThemes, columns, n } = crossTable(down.groups, across.groups);
	const themes = counted(down.names, ofThemes);
	const options = counted(across.names, columns);
	return {
		n,
		small: {
			themes: leftOut(theme, groupsAt(theme, complete), themes),
			options: leftOut(other, groupsAt(other, complete), options)
		},
		table: tableOf(themes, options, counts, n)
	};
}

/** One story has several options here, so each option is counted and compared by itself. */
function byAnyOption(theme: ChoiceVariable, other: ChoicesVariable): Table {
	const complete = completeRows(theme, other);
	const { rows } = withoutSmallGroups([theme], complete);
	const { names, groups } = groupsAt(theme, rows);
	const chosen = answersAt(other.values, rows);
	const everyone = answersAt(other.values, complete);
	const all = other.options.map((id, option) => {
		const isIn = chosen.map((places) => places.includes(option));
		return {
			...{ id, isIn, n: isIn.filter(Boolean).length },
			ofEveryone: everyone.filter((places) => places.includes(option)).length
		};
	});
	const large = all.filter(({ n }) => isLargeEnough(n, rows.length));
	const small = all.filter((one) => one.ofEveryone > 0 && !large.includes(one));
	const themes = names.map((id, at) => ({
		id,
		n: groups.filter((group) => group === at).length
	}));
	const counts = themes.map((_, at) =>
		large.map(({ isIn }) => isIn.filter((is, row) => is && groups[row] === at).length)
	);
	const options = large.map(({ id, n }) => ({ id, n }));
	return {
		n: rows.length,
		small: {
			themes: leftOut(theme, groupsAt(theme, complete), themes),
			options: small.map(({ id, ofEveryone }) => ({ id, n: ofEveryone }))
		},
		table: tableOf(themes, options, counts, rows.length)
	};
}

function tableOf(
	themes: readonly Counted[],
	options: readonly Counted[],
	counts: readonly (readonly number[])[],
	n: number
): CrossCounts | null {
	if (themes.length < 2 || options.length === 0) return null;
	const [rows, columns] = [themes, options].map((side) => side.map((one) => one.n));
	const residuals = adjustedResiduals({ counts, rows: rows!, columns: columns!, n });
	return { themes, options, counts, residuals };
}

function counted(ids: readonly string[], ns: readonly number[]): Counted[] {
	return ids.map((id, at) => ({ id, n: ns[at]! }));
}

/** Groups that some of these stories are in and that are not among the ones that were kept. */
function leftOut(
	{ options }: ChoiceVariable,
	{ names, groups }: { names: readonly string[]; groups: readonly number[] },
	kept: readonly Counted[]
): Counted[] {
	return options
		.map((id) => ({ id, n: groups.filter((group) => names[group] === id).length }))
		.filter(({ id, n }) => n > 0 && !kept.some((one) => one.id === id));
}
