/**
 * p-values corrected so that the chance of even one false alarm among them stays at the level.
 * Source: Holm 1979, Scandinavian Journal of Statistics 6(2).
 */
export function holm(ps: readonly number[]): number[] {
	const order = ps.map((_, at) => at).sort((one, other) => ps[one]! - ps[other]!);
	const corrected = new Array<number>(ps.length);
	let least = 0;
	for (const [rank, at] of order.entries()) {
		least = Math.max(least, Math.min(1, ps[at]! * (ps.length - rank)));
		corrected[at] = least;
	}
	return corrected;
}
