import type { Effect } from './comparison.ts';
import { normal95 } from './distributions.ts';
import { averageRanks } from './ranks.ts';
import { sum } from './sums.ts';

/**
 * Rank-biserial correlation, which is Cliff's delta: the chance that one of `first` lies above one of
 * `second`, minus the chance of the reverse. 1 is all above, −1 all below. Both need two values.
 * The interval is the asymmetric one of Feng and Cliff 2004 on Cliff's consistent variance (Cliff
 * 1993, Psychological Bulletin 114(3)); it asks neither for equal spread nor for equal shapes.
 */
export function cliffsDelta(first: readonly number[], second: readonly number[]): Effect {
	const [n1, n2] = [first.length, second.length];
	const pooled = averageRanks([...first, ...second]);
	const [own1, own2] = [averageRanks(first), averageRanks(second)];
	const above1 = first.map((_, i) => (2 * (pooled.ranks[i]! - own1.ranks[i]!)) / n2 - 1);
	const above2 = second.map((_, j) => (2 * (pooled.ranks[n1 + j]! - own2.ranks[j]!)) / n1 - 1);
	const delta = sum(above1) / n1;
	const squares1 = sum(above1.map((each) => (each - delta) ** 2));
	const squares2 = sum(above2.map((each) => (each + delta) ** 2));
	const equals = crossEquals(first, second);
	const squaresBoth = n1 * n2 * (1 - delta ** 2) - equals;
	const variance =
		(((n2 - 1) * squares1) / (n1 - 1) +
			((n1 - 1) * squares2) / (n2 - 1) +
			squaresBoth / ((n1 - 1) * (n2 - 1))) /
		(n1 * n2);
	return { name: 'rank-biserial', value: delta, ...interval(delta, variance, Math.min(n1, n2)) };
}

function interval(delta: number, variance: number, least: number): { low: number; high: number } {
	const square = normal95 ** 2;
	// When no pair contradicts the others there is no variance to go by.
	const edge = (least - square) / (least + square);
	if (delta >= 1) return { low: edge, high: 1 };
	if (delta <= -1) return { low: -1, high: -edge };
	const middle = delta - delta ** 3;
	const reach = normal95 * Math.sqrt(variance * ((1 - delta ** 2) ** 2 + square * variance));
	const scale = 1 - delta ** 2 + square * variance;
	return {
		low: Math.max(-1, (middle - reach) / scale),
		high: Math.min(1, (middle + reach) / scale)
	};
}

/** Pairs of one of each list that are equal. */
function crossEquals(first: readonly number[], second: readonly number[]): number {
	const counts = new Map<number, number>();
	for (const value of first) counts.set(value, (counts.get(value) ?? 0) + 1);
	return sum(second.map((value) => counts.get(value) ?? 0));
}
