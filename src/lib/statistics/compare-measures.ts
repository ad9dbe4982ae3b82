import type { Compared } from './comparison.ts';
import { whyNot } from './guard.ts';
import { triadByNumber, triadByTriad } from './ilr-regression.ts';
import { answersAt, positionsAt } from './rows.ts';
import { spearman } from './spearman.ts';
import type { Tested } from './two-sides.ts';
import type { DyadVariable, TriadVariable } from './variable.ts';

type Measure = DyadVariable | TriadVariable;

/** Dyads and triads beside each other: do they move together? */
export function compareMeasures(
	one: Measure,
	other: Measure,
	rows: readonly number[],
	random: () => number
): Omit<Compared, 'missing'> {
	const test = one.kind === 'dyad' && other.kind === 'dyad' ? 'spearman' : 'ilr-regression';
	const without = whyNot([one, other], rows, rows);
	const found = { test, n: rows.length, leftOut: [], without } as const;
	if (without) return { ...found, effect: null, p: null };
	return { ...found, ...measured(one, other, rows, random) };
}

function measured(
	one: Measure,
	other: Measure,
	rows: readonly number[],
	random: () => number
): Omit<Tested, 'test'> {
	if (one.kind === 'triad') {
		const shares = answersAt(one.values, rows);
		return other.kind === 'triad'
			? triadByTriad(shares, answersAt(other.values, rows), random)
			: triadByNumber(shares, positionsAt(other, rows), random);
	}
	if (other.kind === 'triad') return measured(other, one, rows, random);
	return spearman(positionsAt(one, rows), positionsAt(other, rows));
}
