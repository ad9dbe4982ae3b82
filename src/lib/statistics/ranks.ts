/** Ranks from 1; equal values share their average rank. `ties` is Σ(t³ − t) over groups of equals. */
export function averageRanks(values: readonly number[]): { ranks: number[]; ties: number } {
	const order = values.map((_, at) => at).sort((one, other) => values[one]! - values[other]!);
	const ranks = new Array<number>(values.length);
	let ties = 0;
	for (let from = 0, to = 0; from < order.length; from = to) {
		while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
		for (let at = from; at < to; at++) ranks[order[at]!] = (from + 1 + to) / 2;
		ties += (to - from) ** 3 - (to - from);
	}
	return { ranks, ties };
}
