import { normalTail } from './distributions.ts';
import { holm } from './holm.ts';
import { averageRanks } from './ranks.ts';
import { mean } from './sums.ts';

/**
 * Which groups differ from which, after Kruskal-Wallis: every pair of groups (by their places) with
 * its two-sided p, corrected for the number of pairs by Holm.
 * Source: Dunn 1964, Technometrics 6(3), with his correction for ties.
 */
export function dunn(
	groups: readonly (readonly number[])[]
): { one: number; other: number; p: number }[] {
	const all = groups.flat();
	const n = all.length;
	const { ranks, ties } = averageRanks(all);
	const variance = (n * (n + 1)) / 12 - ties / (12 * (n - 1));
	let from = 0;
	const middles = groups.map(({ length }) => mean(ranks.slice(from, (from += length))));
	const pairs = groups.flatMap((group, one) =>
		groups.slice(one + 1).map((beside, at) => {
			const other = one + 1 + at;
			const sd = Math.sqrt(variance * (1 / group.length + 1 / beside.length));
			const z = sd > 0 ? Math.abs(middles[one]! - middles[other]!) / sd : 0;
			return { one, other, p: Math.min(1, 2 * normalTail(z)) };
		})
	);
	const corrected = holm(pairs.map(({ p }) => p));
	return pairs.map((pair, at) => ({ ...pair, p: corrected[at]! }));
}
