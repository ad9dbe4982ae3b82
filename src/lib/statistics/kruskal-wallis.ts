import type { Effect } from './comparison.ts';
import { chiSquareTail } from './distributions.ts';
import { noncentralityInterval } from './noncentral.ts';
import { averageRanks } from './ranks.ts';
import { sum } from './sums.ts';

/**
 * Do groups differ in where they lie? H corrected for ties, p from chi-square with one degree of
 * freedom less than groups; p is 1 when all values are equal. Effect: ε² = H/(n − 1), the share of
 * the spread in ranks that lies between the groups (Kelley 1935, Tomczak and Tomczak 2014). Its interval goes
 * from the lower bound of the noncentrality to the upper one plus the degrees of freedom, so that it
 * holds what is estimated and what was seen. Source: Kruskal and Wallis 1952, JASA 47.
 */
export function kruskalWallis(groups: readonly (readonly number[])[]): {
	h: number;
	effect: Effect;
	p: number;
} {
	const all = groups.flat();
	const n = all.length;
	const { ranks, ties } = averageRanks(all);
	let from = 0;
	const between = sum(
		groups.map((group) => {
			const total = sum(ranks.slice(from, (from += group.length)));
			return total ** 2 / group.length;
		})
	);
	const correction = 1 - ties / (n ** 3 - n);
	const plain = (12 / (n * (n + 1))) * between - 3 * (n + 1);
	const h = correction > 0 ? Math.max(0, plain / correction) : 0;
	const df = groups.length - 1;
	const { low, high } = noncentralityInterval(h, df);
	const effect: Effect = {
		name: 'epsilon-squared',
		value: h / (n - 1),
		low: low / (n - 1),
		high: Math.min(1, (high + df) / (n - 1))
	};
	return { h, effect, p: chiSquareTail(h, df) };
}
