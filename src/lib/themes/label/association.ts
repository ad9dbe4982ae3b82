/**
 * Dunning's G² of a term in a theme against the rest (Dunning 1993), negative when the term is rarer
 * inside than outside.
 *
 * @param inside texts of the theme with the term, of `size`
 * @param all texts with the term, of `n`
 */
export function likelihoodRatio(inside: number, size: number, all: number, n: number): number {
	const outside = all - inside;
	const rest = n - size;
	const cells: readonly [number, number][] = [
		[inside, (size * all) / n],
		[outside, (rest * all) / n],
		[size - inside, (size * (n - all)) / n],
		[rest - outside, (rest * (n - all)) / n]
	];
	const sum = cells.reduce(
		(total, [seen, expected]) => total + (seen > 0 ? seen * Math.log(seen / expected) : 0),
		0
	);
	return inside * n >= size * all ? 2 * sum : -2 * sum;
}

/**
 * Normalised pointwise mutual information of two terms over texts (Bouma 2009): -1 never together,
 * 0 by chance, 1 always.
 */
export function npmi(both: number, a: number, b: number, n: number): number {
	if (both === 0) return -1;
	if (both === n) return 1;
	return Math.log((both * n) / (a * b)) / -Math.log(both / n);
}
