import { cliffsDelta } from './cliffs-delta.ts';
import type { Effect } from './comparison.ts';
import { normalTail } from './distributions.ts';
import { averageRanks } from './ranks.ts';
import { sum } from './sums.ts';

/**
 * Does one of two groups lie further to the right? Two-sided Mann-Whitney with the normal
 * approximation, corrected for ties and for continuity; p is 1 when all values are equal.
 * Source: Mann and Whitney 1947; Hollander, Wolfe and Chicken 2014, 4.1.
 */
export function mannWhitney(
	first: readonly number[],
	second: readonly number[]
): { effect: Effect; p: number } {
	const [n1, n2] = [first.length, second.length];
	const n = n1 + n2;
	const { ranks, ties } = averageRanks([...first, ...second]);
	const u = sum(ranks.slice(0, n1)) - (n1 * (n1 + 1)) / 2;
	const sd = Math.sqrt(((n1 * n2) / 12) * (n + 1 - ties / (n * (n - 1))));
	const away = Math.max(0, Math.abs(u - (n1 * n2) / 2) - 0.5);
	const p = sd > 0 ? Math.min(1, 2 * normalTail(away / sd)) : 1;
	return { effect: cliffsDelta(first, second), p };
}
