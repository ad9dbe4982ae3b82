import type { Effect } from './comparison.ts';
import { normal95, tBothTails } from './distributions.ts';
import { averageRanks } from './ranks.ts';
import { mean } from './sums.ts';

/**
 * Do two rows of numbers rise together? Pearson's correlation of average ranks (right with ties, where
 * the formula with Σd² is not), p from Student's t with n − 2. Needs n > 3 and some spread in both.
 * Source: Spearman 1904; interval: Bonett and Wright 2000, Psychometrika 65(1).
 */
export function spearman(
	one: readonly number[],
	other: readonly number[]
): { effect: Effect; p: number } {
	const n = one.length;
	const rho = correlation(averageRanks(one).ranks, averageRanks(other).ranks);
	const reach = normal95 * Math.sqrt((1 + rho ** 2 / 2) / (n - 3));
	const effect: Effect = {
		name: 'spearman-rho',
		value: rho,
		low: Math.tanh(Math.atanh(rho) - reach),
		high: Math.tanh(Math.atanh(rho) + reach)
	};
	return { effect, p: tBothTails(rho * Math.sqrt((n - 2) / (1 - rho ** 2)), n - 2) };
}

function correlation(one: readonly number[], other: readonly number[]): number {
	const [meanOne, meanOther] = [mean(one), mean(other)];
	let together = 0;
	let squaresOne = 0;
	let squaresOther = 0;
	for (const [at, value] of one.entries()) {
		const [a, b] = [value - meanOne, other[at]! - meanOther];
		together += a * b;
		squaresOne += a * a;
		squaresOther += b * b;
	}
	return Math.max(-1, Math.min(1, together / Math.sqrt(squaresOne * squaresOther)));
}
