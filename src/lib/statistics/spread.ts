import { quantile } from '#lib/signifiers/dyad.ts';
import { fTail } from './distributions.ts';
import { mean, sum } from './sums.ts';

/**
 * Does one group lie further apart than another? p of the analysis of variance of the distances of
 * each answer to the median of its own group. It sees what a comparison of middles is blind to: two
 * camps beside one crowd. p is 1 when every distance is the same.
 * Source: Brown and Forsythe 1974, JASA 69(346).
 */
export function brownForsythe(groups: readonly (readonly number[])[]): { f: number; p: number } {
	const distances = groups.map((group) => {
		const sorted = [...group].sort((one, other) => one - other);
		const median = quantile(sorted, 0.5) ?? 0;
		return sorted.map((value) => Math.abs(value - median));
	});
	const all = distances.flat();
	const middle = mean(all);
	const between = sum(distances.map((group) => group.length * (mean(group) - middle) ** 2));
	const within = sum(
		distances.map((group) => {
			const own = mean(group);
			return sum(group.map((value) => (value - own) ** 2));
		})
	);
	const [df1, df2] = [groups.length - 1, all.length - groups.length];
	const isFlat = all.every((value) => value === all[0]);
	const f = isFlat ? 0 : between / df1 / (within / df2);
	return { f, p: fTail(f, df1, df2) };
}
