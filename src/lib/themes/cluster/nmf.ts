import type { Sparse } from '../text/sparse.ts';
import { chance } from './chance.ts';

/** Texts × k and k × terms (stored as terms × k), all at least 0; their product approaches the matrix. */
export type Factors = { k: number; texts: Float32Array; terms: Float32Array };

const tiny = 1e-9;

/**
 * Non-negative matrix factorisation by hierarchical alternating least squares (Cichocki & Phan 2009):
 * each column is brought to its best value in turn.
 *
 * @param hashes one number per text, on which its start hangs
 */
export function factorise(
	matrix: Sparse,
	hashes: ArrayLike<number>,
	{ k, rounds, seed }: { k: number; rounds: number; seed: number }
): Factors {
	const { rows, columns } = matrix;
	const texts = new Float32Array(rows * k);
	const terms = new Float32Array(columns * k);
	for (let row = 0; row < rows; row++) {
		for (let c = 0; c < k; c++) texts[row * k + c] = chance(hashes[row]!, seed + 977 * c) ** 3;
	}
	for (let round = 0; round < rounds; round++) {
		improve(terms, transposedProducts(matrix, texts, k), gram(texts, k), columns, k);
		improve(texts, products(matrix, terms, k), gram(terms, k), rows, k);
	}
	return { k, texts, terms };
}

/** The factor each text leans on most, weighed by how much the factor says; texts without any get 0. */
export function strongestFactor({ k, texts, terms }: Factors): Int32Array {
	const norms = gram(terms, k)
		.filter((_, i) => i % (k + 1) === 0)
		.map(Math.sqrt);
	return Int32Array.from({ length: texts.length / k }, (_, row) => {
		let best = 0;
		for (let c = 1; c < k; c++) {
			if (texts[row * k + c]! * norms[c]! > texts[row * k + best]! * norms[best]!) best = c;
		}
		return best;
	});
}

/** Of each row of a factor only what is above 0, which after a few rounds is little. */
function positives(factor: Float32Array, k: number): Sparse {
	const rows = factor.length / k;
	const starts = new Int32Array(rows + 1);
	const at = new Int32Array(factor.length);
	const values = new Float32Array(factor.length);
	let end = 0;
	for (let row = 0; row < rows; row++) {
		for (let c = 0; c < k; c++) {
			if (factor[row * k + c]! <= 0) continue;
			at[end] = c;
			values[end++] = factor[row * k + c]!;
		}
		starts[row + 1] = end;
	}
	return { rows, columns: k, starts, at, values };
}

function products(matrix: Sparse, terms: Float32Array, k: number): Float32Array {
	const few = positives(terms, k);
	const sums = new Float32Array(matrix.rows * k);
	for (let row = 0; row < matrix.rows; row++) {
		for (let i = matrix.starts[row]!; i < matrix.starts[row + 1]!; i++) {
			const term = matrix.at[i]!;
			const value = matrix.values[i]!;
			const end = few.starts[term + 1]!;
			for (let j = few.starts[term]!; j < end; j++) {
				sums[row * k + few.at[j]!]! += value * few.values[j]!;
			}
		}
	}
	return sums;
}

function transposedProducts(matrix: Sparse, texts: Float32Array, k: number): Float32Array {
	const few = positives(texts, k);
	const sums = new Float32Array(matrix.columns * k);
	for (let row = 0; row < matrix.rows; row++) {
		const begin = few.starts[row]!;
		const end = few.starts[row + 1]!;
		for (let i = matrix.starts[row]!; i < matrix.starts[row + 1]!; i++) {
			const to = matrix.at[i]! * k;
			const value = matrix.values[i]!;
			for (let j = begin; j < end; j++) sums[to + few.at[j]!]! += value * few.values[j]!;
		}
	}
	return sums;
}

/** The k × k inner products of the columns of a factor. */
function gram(factor: Float32Array, k: number): Float64Array {
	const products = new Float64Array(k * k);
	for (let row = 0; row < factor.length; row += k) {
		for (let a = 0; a < k; a++) {
			const value = factor[row + a]!;
			if (value === 0) continue;
			for (let b = 0; b < k; b++) products[a * k + b]! += value * factor[row + b]!;
		}
	}
	return products;
}

/** A factor without any product falls to 0 at once, so each row is solved over the others alone. */
function improve(
	factor: Float32Array,
	products: Float32Array,
	other: Float64Array,
	rows: number,
	k: number
): void {
	const active = new Int32Array(k);
	for (let row = 0; row < rows; row++) {
		const from = row * k;
		let count = 0;
		for (let c = 0; c < k; c++) {
			if (products[from + c]! > 0) active[count++] = c;
			else factor[from + c] = 0;
		}
		for (let i = 0; i < count; i++) {
			const c = active[i]!;
			let explained = 0;
			for (let j = 0; j < count; j++) {
				explained += factor[from + active[j]!]! * other[c * k + active[j]!]!;
			}
			const step = (products[from + c]! - explained) / (other[c * k + c]! + tiny);
			factor[from + c] = Math.max(0, factor[from + c]! + step);
		}
	}
}
