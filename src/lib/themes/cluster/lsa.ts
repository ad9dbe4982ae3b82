import type { Sparse } from '../text/sparse.ts';
import { chance } from './chance.ts';
import { symmetricEigen } from './eigen.ts';

/** Places of texts in a space of few dimensions, a row each; dimension 0 holds the most. */
export type Space = { rows: number; dims: number; values: Float32Array };

const oversample = 8;

/**
 * Latent semantic analysis by a randomised singular value decomposition (Halko, Martinsson & Tropp
 * 2011, algorithm 5.1 with power iterations): rows of U Σ. The random start hangs on each term.
 *
 * @param termHashes one number per column
 */
export function latentSpace(
	matrix: Sparse,
	termHashes: ArrayLike<number>,
	{ dims, powers }: { dims: number; powers: number }
): Space {
	const { rows, columns } = matrix;
	const width = Math.min(dims + oversample, rows, columns);
	let wide = new Float32Array(columns * width);
	for (let column = 0; column < columns; column++) {
		for (let j = 0; j < width; j++) {
			wide[column * width + j] =
				chance(termHashes[column]!, j) + chance(termHashes[column]!, j + 999) - 1;
		}
	}
	let tall = orthonormal(times(matrix, wide, width), rows, width);
	for (let power = 0; power < powers; power++) {
		wide = transposedTimes(matrix, tall, width);
		tall = orthonormal(times(matrix, wide, width), rows, width);
	}
	wide = transposedTimes(matrix, tall, width);
	const { values, vectors } = symmetricEigen(innerProducts(wide, width), width);
	const kept = Math.min(dims, width);
	const space = new Float32Array(rows * kept);
	for (let row = 0; row < rows; row++) {
		for (let i = 0; i < width; i++) {
			const value = tall[row * width + i]!;
			for (let j = 0; j < kept; j++) space[row * kept + j]! += value * vectors[i * width + j]!;
		}
		for (let j = 0; j < kept; j++) space[row * kept + j]! *= Math.sqrt(Math.max(0, values[j]!));
	}
	return { rows, dims: kept, values: space };
}

/** The same space with only these rows, in this order. */
export function pickPlaces({ dims, values }: Space, rows: readonly number[]): Space {
	const picked = new Float32Array(rows.length * dims);
	for (const [i, row] of rows.entries()) {
		picked.set(values.subarray(row * dims, (row + 1) * dims), i * dims);
	}
	return { rows: rows.length, dims, values: picked };
}

function times({ rows, starts, at, values }: Sparse, wide: Float32Array, width: number) {
	const out = new Float32Array(rows * width);
	for (let row = 0; row < rows; row++) {
		for (let i = starts[row]!; i < starts[row + 1]!; i++) {
			const [value, from, to] = [values[i]!, at[i]! * width, row * width];
			for (let j = 0; j < width; j++) out[to + j]! += value * wide[from + j]!;
		}
	}
	return out;
}

function transposedTimes(matrix: Sparse, tall: Float32Array, width: number) {
	const { rows, columns, starts, at, values } = matrix;
	const out = new Float32Array(columns * width);
	for (let row = 0; row < rows; row++) {
		for (let i = starts[row]!; i < starts[row + 1]!; i++) {
			const [value, from, to] = [values[i]!, row * width, at[i]! * width];
			for (let j = 0; j < width; j++) out[to + j]! += value * tall[from + j]!;
		}
	}
	return out;
}

function innerProducts(tall: Float32Array, width: number): Float64Array {
	const products = new Float64Array(width * width);
	for (let row = 0; row < tall.length; row += width) {
		for (let a = 0; a < width; a++) {
			const value = tall[row + a]!;
			for (let b = 0; b <= a; b++) products[a * width + b]! += value * tall[row + b]!;
		}
	}
	for (let a = 0; a < width; a++) {
		for (let b = 0; b < a; b++) products[b * width + a] = products[a * width + b]!;
	}
	return products;
}

/** Columns made orthonormal by Cholesky QR; a column that depends on those before it becomes 0. */
function orthonormal(tall: Float32Array, rows: number, width: number): Float32Array {
	const lower = innerProducts(tall, width);
	const isKept = new Uint8Array(width);
	for (let a = 0; a < width; a++) {
		const whole = lower[a * width + a]!;
		for (let b = 0; b <= a; b++) {
			let sum = lower[a * width + b]!;
			for (let c = 0; c < b; c++) sum -= lower[a * width + c]! * lower[b * width + c]!;
			if (b < a) lower[a * width + b] = isKept[b] ? sum / lower[b * width + b]! : 0;
			else if (sum > 1e-7 * whole) [lower[a * width + a], isKept[a]] = [Math.sqrt(sum), 1];
		}
	}
	for (let row = 0; row < rows; row++) {
		const from = row * width;
		for (let a = 0; a < width; a++) {
			let value = tall[from + a]!;
			for (let c = 0; c < a; c++) value -= lower[a * width + c]! * tall[from + c]!;
			tall[from + a] = isKept[a] ? value / lower[a * width + a]! : 0;
		}
	}
	return tall;
}
