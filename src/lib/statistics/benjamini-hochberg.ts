/**
 * p-values corrected so that of those called a difference at level q on average a share of at most q
 * is chance. Source: Benjamini and Hochberg 1995, Journal of the Royal Statistical Society B 57(1).
 */
export function benjaminiHochberg(ps: readonly number[]): number[] {
	const order = ps.map((_, at) => at).sort((one, other) => ps[other]! - ps[one]!);
	const corrected = new Array<number>(ps.length);
	let least = 1;
	for (const [place, at] of order.entries()) {
		least = Math.min(least, (ps[at]! * ps.length) / (ps.length - place));
		corrected[at] = least;
	}
	return corrected;
}

/**
 * The same for comparisons that hang together in any way, such as those of one dyad with many choices:
 * stricter by 1 + 1/2 + … + 1/m. Source: Benjamini and Yekutieli 2001, Annals of Statistics 29(4).
 */
export function benjaminiYekutieli(ps: readonly number[]): number[] {
	const stricter = ps.reduce((sum, _, at) => sum + 1 / (at + 1), 0);
	return benjaminiHochberg(ps).map((p) => Math.min(1, p * stricter));
}
