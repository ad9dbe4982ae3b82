import type { Compared } from './comparison.ts';
import { isConstant } from './rows.ts';
import type { ChoiceVariable, Variable } from './variable.ts';

// What counts as few, and what is left out then: method.md 1d, decision 20.

const fewest = 10;

/**
 * The rows that are left without the options that fewer than ten of them chose, and the names of those
 * options. With two choices, leaving out a group of one can make a group of the other small, so it is
 * done again until all that is left is large.
 */
export function withoutSmallGroups(
	choices: readonly ChoiceVariable[],
	rows: readonly number[]
): { rows: readonly number[]; leftOut: string[] } {
	const small = choices.flatMap(({ options, values }) =>
		options.flatMap((name, option) => {
			const members = rows.filter((row) => values[row] === option).length;
			return members > 0 && members < fewest ? [{ name, option, values }] : [];
		})
	);
	if (small.length === 0) return { rows, leftOut: [] };
	const kept = rows.filter((row) => small.every(({ option, values }) => values[row] !== option));
	const rest = withoutSmallGroups(choices, kept);
	const leftOut = new Set([...small.map(({ name }) => name), ...rest.leftOut]);
	return { rows: rest.rows, leftOut: [...leftOut] };
}

/** Whether enough stories are on both sides of having an option and not having it. */
export function isLargeEnough(members: number, all: number): boolean {
	return Math.min(members, all - members) >= fewest;
}

/** Why two questions are not compared, by all rows with both answers and by those that were left. */
export function whyNot(
	sides: readonly Variable[],
	complete: readonly number[],
	rows: readonly number[]
): Compared['without'] {
	if (complete.length < fewest) return 'tooFew';
	if (sides.some((side) => isConstant(side, complete))) return 'noSpread';
	const isOneGroup = (side: Variable) => side.kind === 'choice' && isConstant(side, rows);
	if (rows.length < fewest || sides.some(isOneGroup)) return 'tooFew';
	return sides.some((side) => isConstant(side, rows)) ? 'noSpread' : null;
}
