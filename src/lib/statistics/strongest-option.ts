import type { Compared, OptionEffect } from './comparison.ts';
import { isLargeEnough, whyNot, withoutSmallGroups } from './guard.ts';
import { holm } from './holm.ts';
import { hasOptionAt } from './rows.ts';
import { compareSides, sideOf } from './two-sides.ts';
import type { ChoicesVariable, Variable } from './variable.ts';

/** An option that enough stories have and enough have not: 0 with it and 1 without, per row. */
type Option = { name: string; groups: number[] };

/**
 * A choice with more answers beside anything: each option as yes against no by the test that fits,
 * and the pair goes by its strongest option. One teller chose several options, so there is no one
 * table of them. p of the options is corrected by Holm, which holds however options hang together.
 */
export function strongestOption(
	choices: ChoicesVariable,
	other: Variable,
	complete: readonly number[],
	random: () => number
): Omit<Compared, 'missing'> {
	const { rows, leftOut } = withoutSmallGroups(other.kind === 'choice' ? [other] : [], complete);
	const own = largeOptions(choices, rows);
	const beside = other.kind === 'choices' ? largeOptions(other, rows) : null;
	const found = {
		test: 'strongest-option',
		leftOut: [...new Set([...own.leftOut, ...(beside?.leftOut ?? []), ...leftOut])]
	} as const;
	const isTooFew = own.options.length === 0 || beside?.options.length === 0;
	const without = whyNot([choices, other], complete, rows) ?? (isTooFew ? 'tooFew' : null);
	if (without) return { ...found, n: complete.length, effect: null, p: null, without };
	const options =
		other.kind === 'choices'
			? own.options.flatMap((option) =>
					(beside?.options ?? []).map((second) => bothOptions(option, second, random))
				)
			: own.options.map((option) => oneOption(option, other, rows, random));
	const corrected = holm(options.map(({ p }) => p));
	const strongest = options.reduce((best, option) => (option.p < best.p ? option : best));
	return {
		...found,
		n: rows.length,
		effect: strongest.effect,
		p: Math.min(...corrected),
		without,
		options: options.map((option, at) => ({ ...option, p: corrected[at]! }))
	};
}

function oneOption(
	{ name, groups }: Option,
	other: Exclude<Variable, ChoicesVariable>,
	rows: readonly number[],
	random: () => number
): OptionEffect {
	const { effect, p } = compareSides(groups, sideOf(other, rows), random);
	return { a: name, b: null, n: groups.filter((group) => group === 0).length, effect, p };
}

function bothOptions(one: Option, other: Option, random: () => number): OptionEffect {
	const { effect, p } = compareSides(one.groups, { kind: 'groups', groups: other.groups }, random);
	const n = one.groups.filter((group, at) => group + other.groups[at]! === 0).length;
	return { a: one.name, b: other.name, n, effect, p };
}

function largeOptions(
	choices: ChoicesVariable,
	rows: readonly number[]
): { options: Option[]; leftOut: string[] } {
	const options: Option[] = [];
	const leftOut: string[] = [];
	for (const [place, name] of choices.options.entries()) {
		const groups = hasOptionAt(choices, place, rows).map((has) => (has ? 0 : 1));
		const members = groups.filter((group) => group === 0).length;
		if (isLargeEnough(members, rows.length)) options.push({ name, groups });
		else if (members > 0) leftOut.push(name);
	}
	return { options, leftOut };
}
