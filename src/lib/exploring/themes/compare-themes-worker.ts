import { benjaminiHochberg } from '#lib/statistics/benjamini-hochberg.ts';
import { compare } from '#lib/statistics/compare.ts';
import type { Compared } from '#lib/statistics/comparison.ts';
import type { ChoiceVariable, Variable } from '#lib/statistics/variable.ts';

export type Input = { theme: ChoiceVariable; others: readonly Variable[]; seed: number };
export type ComparedThemes = {
	/** Comparisons with a p. */
	looked: number;
	/** In the order of the others; p corrected for all that were looked at. */
	found: readonly (Compared & { pAdjusted: number | null })[];
};

/** Themes beside everything else, for a thread of its own. */
export function run(
	{ theme, others, seed }: Input,
	report: (done: number) => void
): ComparedThemes {
	const compared = others.map((other, at) => {
		const found = compare(theme, other, seed);
		report((at + 1) / others.length);
		return found;
	});
	const corrected = benjaminiHochberg(compared.flatMap(({ p }) => (p === null ? [] : [p])));
	const left = corrected.values();
	return {
		looked: corrected.length,
		found: compared.map((one) => ({
			...one,
			pAdjusted: one.p === null ? null : left.next().value!
		}))
	};
}
