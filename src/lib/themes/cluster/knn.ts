import type { Space } from './lsa.ts';

/** The nearest others of each row: `count` places a row, nearest first; -1 where there are fewer. */
export type Neighbours = { count: number; places: Int32Array; likeness: Float32Array };

/**
 * The exact nearest rows by cosine, for several spaces at once: each prefix is the space of the first
 * so many dimensions. One pass over all pairs, O(rows² dims).
 */
export function nearest(
	{ rows, dims, values }: Space,
	prefixes: readonly number[],
	count: number
): Neighbours[] {
	const found = prefixes.map(() => ({
		count,
		places: new Int32Array(rows * count).fill(-1),
		likeness: new Float32Array(rows * count).fill(-1)
	}));
	const lengths = prefixes.map((prefix) => inverseLengths(values, rows, dims, prefix));
	for (let a = 1; a < rows; a++) {
		for (let b = 0; b < a; b++) {
			let sum = 0;
			let d = 0;
			for (let p = 0; p < prefixes.length; p++) {
				sum += partialProduct(values, a * dims, b * dims, d, prefixes[p]!);
				d = prefixes[p]!;
				const likeness = sum * lengths[p]![a]! * lengths[p]![b]!;
				insert(found[p]!, a, b, likeness);
				insert(found[p]!, b, a, likeness);
			}
		}
	}
	return found;
}

function partialProduct(
	values: Float32Array,
	a: number,
	b: number,
	from: number,
	to: number
): number {
	let even = 0;
	let odd = 0;
	let d = from;
	for (; d + 1 < to; d += 2) {
		even += values[a + d]! * values[b + d]!;
		odd += values[a + d + 1]! * values[b + d + 1]!;
	}
	if (d < to) even += values[a + d]! * values[b + d]!;
	return even + odd;
}

function insert(
	{ count, places, likeness }: Neighbours,
	row: number,
	other: number,
	value: number
): void {
	const from = row * count;
	let at = from + count - 1;
	if (!(value > likeness[at]!)) return;
	while (at > from && value > likeness[at - 1]!) {
		likeness[at] = likeness[at - 1]!;
		places[at] = places[at - 1]!;
		at--;
	}
	likeness[at] = value;
	places[at] = other;
}

function inverseLengths(values: Float32Array, rows: number, dims: number, prefix: number) {
	return Float64Array.from({ length: rows }, (_, row) => {
		let squares = 0;
		for (let d = row * dims; d < row * dims + prefix; d++) squares += values[d]! ** 2;
		return squares > 0 ? 1 / Math.sqrt(squares) : 0;
	});
}
