import { seededRandom } from '#lib/base/seeded.ts';
import { compareGroups } from './compare-groups.ts';
import { compareMeasures } from './compare-measures.ts';
import type { Compared } from './comparison.ts';
import { completeRows } from './rows.ts';
import { strongestOption } from './strongest-option.ts';
import type { Variable } from './variable.ts';

/**
 * Two questions side by side: is the one different where the other is? `one` and `other` hold the same
 * stories in the same order (else RangeError). The outcome depends, to the last bit, on `seed`, on the
 * two ids and on which answers were given together; not on the order of the stories or of the two.
 * A rank-biserial above 0 says that the first group, or the stories with the option, lie further right.
 */
export function compare(one: Variable, other: Variable, seed: number): Compared {
	const [first, second] = one.id < other.id ? [one, other] : [other, one];
	const rows = completeRows(first, second);
	const random = seededRandom(seedOf(seed, first.id, second.id));
	const found = compareRows(first, second, rows, random);
	const isMirrored = (first.kind === 'choices' ? first : second) !== one;
	const options = found.options?.map(({ a, b, ...rest }) =>
		isMirrored ? { a: b, b: a, ...rest } : { a, b, ...rest }
	);
	return { ...found, missing: one.values.length - found.n, ...(options && { options }) };
}

function compareRows(
	first: Variable,
	second: Variable,
	rows: readonly number[],
	random: () => number
): Omit<Compared, 'missing'> {
	if (first.kind === 'choices') return strongestOption(first, second, rows, random);
	if (second.kind === 'choices') return strongestOption(second, first, rows, random);
	if (first.kind === 'choice') return compareGroups(first, second, rows, random);
	if (second.kind === 'choice') return compareGroups(second, first, rows, random);
	return compareMeasures(first, second, rows, random);
}

/** A seed of its own for each pair: FNV-1a over the seed and both ids. */
function seedOf(...parts: readonly (number | string)[]): number {
	let hash = 0x811c9dc5;
	for (const sign of parts.join('\n')) hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193);
	return hash >>> 0;
}
