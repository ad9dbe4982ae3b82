/**
 * MASI distance between two sets of themes: 1 − Jaccard × monotonicity, where monotonicity is 1 for
 * equal sets, 2/3 when one holds the other, 1/3 when both have something of their own, 0 when they share
 * nothing. Two empty sets are equal. Source: Passonneau (2006), Measuring agreement on set-valued items.
 */
export function masi(one: readonly string[], other: readonly string[]): number {
	const first = new Set(one);
	const second = new Set(other);
	const both = first.intersection(second).size;
	if (both === first.size && both === second.size) return 0;
	const either = first.size + second.size - both;
	const monotonicity = both === 0 ? 0 : both === first.size || both === second.size ? 2 / 3 : 1 / 3;
	return 1 - (both / either) * monotonicity;
}
