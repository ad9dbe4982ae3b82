import type { Shares } from '#lib/signifiers/answer.ts';
import { ilr, replaceZeros } from '#lib/signifiers/composition.ts';
import { averageRanks } from './ranks.ts';

/** A place in a plane for each story, as a column per coordinate; each column has mean 0. */
export type Cloud = readonly [Float64Array, Float64Array];

/** Sums over the stories of products of a coordinate of one cloud and one of another. */
export type Crossed = { xx: number; xy: number; yx: number; yy: number };

/**
 * The dots of a triad as a cloud of two log-ratio coordinates around its centre. Zeros are replaced
 * first. Distances in it are Aitchison distances: Egozcue et al. 2003, Math. Geology 35(3).
 */
export function cloudOf(shares: readonly Shares[]): Cloud {
	const points = shares.map((dot) => ilr(replaceZeros(dot)));
	return [centred(points.map(([z1]) => z1)), centred(points.map(([, z2]) => z2))];
}

/** One number per story as a cloud on a line: its rank, equal numbers share their average rank. */
export function rankCloud(numbers: readonly number[]): Cloud {
	const { ranks } = averageRanks(numbers);
	return [centred(ranks), new Float64Array(numbers.length)];
}

/** Sum of the squared distances to the centre of a cloud crossed with itself; 0 without spread. */
export function spread({ xx, yy }: Crossed): number {
	return xx + yy;
}

/** The products of two clouds over these rows (a row may come more often), around their own centres. */
export function crossed([x, y]: Cloud, [besideX, besideY]: Cloud, rows: Uint32Array): Crossed {
	const sums = { x: 0, y: 0, besideX: 0, besideY: 0, xx: 0, xy: 0, yx: 0, yy: 0 };
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at]!;
		sums.x += x[row]!;
		sums.y += y[row]!;
		sums.besideX += besideX[row]!;
		sums.besideY += besideY[row]!;
		sums.xx += x[row]! * besideX[row]!;
		sums.xy += x[row]! * besideY[row]!;
		sums.yx += y[row]! * besideX[row]!;
		sums.yy += y[row]! * besideY[row]!;
	}
	const n = rows.length;
	return {
		xx: sums.xx - (sums.x * sums.besideX) / n,
		xy: sums.xy - (sums.x * sums.besideY) / n,
		yx: sums.yx - (sums.y * sums.besideX) / n,
		yy: sums.yy - (sums.y * sums.besideY) / n
	};
}

export function sumOfSquares({ xx, xy, yx, yy }: Crossed): number {
	return xx ** 2 + xy ** 2 + yx ** 2 + yy ** 2;
}

// Counted from the first, so that equal numbers become exactly zero.
function centred(numbers: readonly number[]): Float64Array {
	const origin = numbers[0] ?? 0;
	let sum = 0;
	for (const number of numbers) sum += number - origin;
	const mean = origin + sum / numbers.length;
	return Float64Array.from(numbers, (number) => number - mean);
}
