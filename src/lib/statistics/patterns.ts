import { benjaminiHochberg, benjaminiYekutieli } from './benjamini-hochberg.ts';
import { compare } from './compare.ts';
import type { Compared, Pair, Patterns, Verdict } from './comparison.ts';
import type { Variable } from './variable.ts';

/** The share of chance that is accepted among what is called a difference. */
const falseShare = 0.05;

/**
 * Every pair of questions, corrected together (Benjamini-Hochberg); spread is a family of its own and
 * a side look, so it is held to the stricter Benjamini-Yekutieli. Two variables of one question are not
 * compared: `S1` and `S1.x` are of question S1. `report` hears how far it is, 0 to 1.
 * The same seed and answers give the same patterns in any order of the stories.
 */
export function comparePatterns(
	variables: readonly Variable[],
	{ seed, report }: { seed: number; report?: (done: number) => void }
): Patterns {
	const pairs = variables.flatMap((one, at) =>
		variables
			.slice(at + 1)
			.filter((other) => questionOf(one) !== questionOf(other))
			.map((other) => ({ one, other }))
	);
	const compared = pairs.map(({ one, other }, at) => {
		const found = compare(one, other, seed);
		report?.((at + 1) / pairs.length);
		return found;
	});
	const ps = adjusted(
		compared.map(({ p }) => p),
		benjaminiHochberg
	);
	const spreads = adjusted(
		compared.map(({ spread }) => spread?.p ?? null),
		benjaminiYekutieli
	);
	return {
		looked: ps.filter((p) => p !== null).length,
		spreadLooked: spreads.filter((p) => p !== null).length,
		pairs: compared.map((found, at) => ({
			a: pairs[at]!.one.id,
			b: pairs[at]!.other.id,
			...judged(found, ps[at]!, spreads[at]!)
		}))
	};
}

function judged(
	{ without, spread, apart, ...found }: Compared,
	pAdjusted: number | null,
	spreadAdjusted: number | null
): Omit<Pair, 'a' | 'b'> {
	const verdict = without ?? verdictOf(pAdjusted);
	return {
		...found,
		pAdjusted,
		verdict,
		// Which groups differ is only said when it is clear that some do.
		...(apart && verdict === 'difference' && { apart }),
		...(spread &&
			spreadAdjusted !== null && {
				spread: { ...spread, pAdjusted: spreadAdjusted, verdict: verdictOf(spreadAdjusted) }
			})
	};
}

function verdictOf(pAdjusted: number | null): Verdict {
	return pAdjusted !== null && pAdjusted <= falseShare ? 'difference' : 'none';
}

/** Corrected among those that are there. */
function adjusted(
	ps: readonly (number | null)[],
	correct: (ps: readonly number[]) => number[]
): (number | null)[] {
	const corrected = correct(ps.filter((p) => p !== null));
	let at = 0;
	return ps.map((p) => (p === null ? null : corrected[at++]!));
}

function questionOf({ id }: Variable): string {
	return id.split('.')[0]!;
}
