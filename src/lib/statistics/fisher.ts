import type { CrossTable } from './cross-table.ts';
import { logGamma } from './gamma-beta.ts';

/** Tables whose chance differs less than this, relatively, are equally rare. */
const rounding = 1e-7;

/**
 * Exact two-sided p of a table of two by two: the chance of all tables with these margins that are at
 * most as likely as this one. Source: Fisher 1934; Freeman and Halton 1951, Biometrika 38.
 */
export function fisherExact({ counts, rows, columns, n }: CrossTable): number {
	const [inRow, inColumn] = [rows[0]!, columns[0]!];
	const logChance = (both: number) =>
		logChoose(inColumn, both) + logChoose(n - inColumn, inRow - both) - logChoose(n, inRow);
	const seen = logChance(counts[0]![0]!) + rounding;
	let p = 0;
	for (let k = Math.max(0, inRow + inColumn - n); k <= Math.min(inRow, inColumn); k++) {
		const chance = logChance(k);
		if (chance <= seen) p += Math.exp(chance);
	}
	return Math.min(1, p);
}

function logChoose(n: number, k: number): number {
	return logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
}
