import { rowProduct, type Sparse } from './sparse.ts';

const nearlySame = 0.9;
const keysPerText = 3;
const comparedPerKey = 40;

/**
 * For each row the first row it nearly repeats (cosine of tf-idf at least .9), or -1. Two texts that
 * are nearly the same share their heaviest terms, so only rows that do are compared: never all pairs.
 */
export function nearDuplicates(weights: Sparse): Int32Array {
	const original = new Int32Array(weights.rows).fill(-1);
	const byKey = new Map<number, number[]>();
	for (let row = 0; row < weights.rows; row++) {
		const keys = heaviest(weights, row);
		const met = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
		for (const earlier of met) {
			if (rowProduct(weights, row, earlier) < nearlySame) continue;
			original[row] = earlier;
			break;
		}
		if (original[row]! >= 0) continue;
		for (const key of keys) {
			const rows = byKey.get(key);
			if (!rows) byKey.set(key, [row]);
			else if (rows.length < comparedPerKey) rows.push(row);
		}
	}
	return original;
}

/** The columns of the heaviest numbers of a row; of equal numbers the lower column. */
function heaviest({ starts, at, values }: Sparse, row: number): number[] {
	const places: number[] = [];
	for (let place = starts[row]!; place < starts[row + 1]!; place++) {
		let rank = places.length;
		while (rank > 0 && values[places[rank - 1]!]! < values[place]!) rank--;
		if (rank >= keysPerText) continue;
		places.splice(rank, 0, place);
		places.length = Math.min(places.length, keysPerText);
	}
	return places.map((place) => at[place]!);
}
