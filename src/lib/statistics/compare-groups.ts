import type { Compared } from './comparison.ts';
import { dunn } from './dunn.ts';
import { whyNot, withoutSmallGroups } from './guard.ts';
import { groupsAt } from './rows.ts';
import { brownForsythe } from './spread.ts';
import { zonesByGroup } from './triad-zones.ts';
import { compareSides, inGroups, sideOf } from './two-sides.ts';
import { hasTwoHumps } from './two-humps.ts';
import type { ChoicesVariable, ChoiceVariable, Variable } from './variable.ts';

/** The level at which two groups are named as different. */
const level = 0.05;

/** A choice of one option beside anything but a choice of more: do its groups differ? */
export function compareGroups(
	choice: ChoiceVariable,
	other: Exclude<Variable, ChoicesVariable>,
	complete: readonly number[],
	random: () => number
): Omit<Compared, 'missing'> {
	const sides = other.kind === 'choice' ? [choice, other] : [choice];
	const { rows, leftOut } = withoutSmallGroups(sides, complete);
	const without = whyNot([choice, other], complete, rows);
	if (without) {
		const test = usualTest[other.kind];
		return { test, n: complete.length, effect: null, p: null, without, leftOut };
	}
	const { names, groups } = groupsAt(choice, rows);
	const side = sideOf(other, rows);
	const found = { ...compareSides(groups, side, random), n: rows.length, without, leftOut };
	if (side.kind === 'dots') {
		const { effect, p } = zonesByGroup(side.shares, groups, random);
		return { ...found, zones: { effect, p } };
	}
	if (side.kind !== 'numbers') return found;
	const apart = inGroups(side.numbers, groups);
	const camps = names.filter((_, group) => hasTwoHumps(apart[group]!));
	const spread = { p: brownForsythe(apart).p, camps };
	return apart.length === 2
		? { ...found, spread }
		: { ...found, spread, apart: named(apart, names) };
}

const usualTest = { choice: 'chi-square', dyad: 'mann-whitney', triad: 'ilr-permutation' } as const;

function named(
	groups: readonly (readonly number[])[],
	names: readonly string[]
): NonNullable<Compared['apart']> {
	return dunn(groups)
		.filter(({ p }) => p <= level)
		.map(({ one, other, p }) => ({ one: names[one]!, other: names[other]!, p }));
}
