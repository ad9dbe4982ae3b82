import { benjaminiHochberg, benjaminiYekutieli } from './benjamini-hochberg.ts';
import { compare } from './compare.ts';
import type { Compared, Pair, Patterns, Verdict } from './comparison.ts';
import type { Variable } from './variable.ts';

/**
 * The share of chance that is accepted among what is called a difference: together .05, so that of
 * twenty studies of pure noise about one raises an alarm. Second looks get the lesser part.
 */
export const falseShare = { first: 0.04, second: 0.01 };

/**
 * Every pair of questions, corrected together (Benjamini-Hochberg); second looks, at spread and at the
 * zones of triads, are a family of their own, held to the stricter Benjamini-Yekutieli. Two variables of one question are not
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
	const seconds = adjusted(
		compared.map(({ spread, zones }) => (spread ?? zones)?.p ?? null),
		benjaminiYekutieli
	);
	return {
		looked: ps.filter((p) => p !== null).length,
		secondLooked: seconds.filter((p) => p !== null).length,
		pairs: compared.map((found, at) => ({
			a: pairs[at]!.one.id,
			b: pairs[at]!.other.id,
			...judged(found, ps[at]!, seconds[at]!)
		}))
	};
}

function judged(
	{ without, spread, zones, apart, ...found }: Compared,
	pAdjusted: number | null,
	secondAdjusted: number | null
): Omit<Pair, 'a' | 'b'> {
	const verdict = without ?? verdictOf(pAdjusted, falseShare.first);
	const second = secondAdjusted !== null && {
		pAdjusted: secondAdjusted,
		verdict: verdictOf(secondAdjusted, falseShare.second)
	};
	return {
		...found,
		pAdjusted,
		verdict,
		// Which groups differ is only said when it is clear that some do.
		...(apart && verdict === 'difference' && { apart }),
		...(spread && second && { spread: { ...spread, ...second } }),
		...(zones && second && { zones: { ...zones, ...second } })
	};
}

function verdictOf(pAdjusted: number | null, accepted: number): Verdict {
	return pAdjusted !== null && pAdjusted <= accepted ? 'difference' : 'none';
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
