import type { CrossTable } from './cross-table.ts';
import { pearsonTail } from './ilr-permutation.ts';

const mostDraws = 2_000;
/** After so many draws a table that is far out is known to be: an exact p there changes nothing. */
const firstDraws = 500;
const farOut = 1e-8;
/** So many draws at least as large say enough: Besag and Clifford 1991, Biometrika 78(2). */
const enough = 20;
/** Two sums of the same numbers in another order may differ by this much. */
const rounding = 1e-9;

/**
 * How often chance gives a table with these margins that is at least as uneven, by the likelihood
 * ratio G = 2 Σ o ln(o/e). In tables with small expected counts the tail of X² hangs on single
 * coincidences in empty corners; that of G falls like a gamma distribution, so that a p far below one
 * in the number of draws can be read off a gamma with the moments of the draws. It is given at least
 * the skewness of a plain gamma, which keeps it on the careful side (measured in the test).
 * Source: Mielke and Berry 2007, Permutation Methods; Agresti 2013, 16.5.
 */
export function permutedTable(table: CrossTable, random: () => number): number {
	const logs = Float64Array.from({ length: table.n + 1 }, (_, k) => (k > 0 ? k * Math.log(k) : 0));
	const sumLogs = (counts: ArrayLike<number>): number => {
		let total = 0;
		for (let at = 0; at < counts.length; at++) total += logs[counts[at]!]!;
		return total;
	};
	const margins = sumLogs(table.rows) + sumLogs(table.columns) - logs[table.n]!;
	const observed = 2 * (sumLogs(table.counts.flat()) - margins) - rounding;
	const draw = tableDrawer(table, random);
	const values: number[] = [];
	let asLarge = 0;
	while (values.length < mostDraws) {
		const value = 2 * (sumLogs(draw()) - margins);
		values.push(value);
		if (value >= observed && ++asLarge === enough) return enough / values.length;
		if (values.length === firstDraws && gammaTail(observed, values) < farOut) break;
	}
	return gammaTail(observed, values);
}

/** Upper tail of the gamma distribution, shifted if need be, with the moments of these values. */
function gammaTail(value: number, values: readonly number[]): number {
	const moment = (power: number, around: number) =>
		values.reduce((sum, each) => sum + (each - around) ** power, 0) / values.length;
	const mean = moment(1, 0);
	const sd = Math.sqrt(moment(2, mean));
	const skewness = Math.max(moment(3, mean) / sd ** 3, (2 * sd) / mean);
	return pearsonTail(value, { mean, sd, skewness });
}

/** Draws tables with these margins; each call gives the same array, row after row, filled anew. */
function tableDrawer(table: CrossTable, random: () => number): () => Uint32Array {
	const { rows, columns, n } = table;
	const width = columns.length;
	const pool = Uint16Array.from(
		columns.flatMap((size, column) => new Array<number>(size).fill(column))
	);
	const drawn = new Uint32Array(rows.length * width);
	// The largest row is what the others leave, so that it need not be drawn.
	const largest = rows.indexOf(Math.max(...rows));
	return () => {
		drawn.fill(0);
		drawn.set(columns, largest * width);
		let at = 0;
		for (let row = 0; row < rows.length; row++) {
			if (row === largest) continue;
			for (const end = at + rows[row]!; at < end; at++) {
				const from = at + Math.floor(random() * (n - at));
				const column = pool[from]!;
				pool[from] = pool[at]!;
				pool[at] = column;
				drawn[row * width + column]!++;
				drawn[largest * width + column]!--;
			}
		}
		return drawn;
	};
}
