import type { Told } from './view.ts';

const leastTold = 5;

/**
 * Counts of stories as a report may tell them (decisions.md 20): none below five, and with it so many of
 * the next smallest that what is kept back is at least five together: the total gives nothing away.
 * Nought may be told.
 */
export function toldCounts(counts: readonly number[]): Told[] {
	const upwards = counts
		.map((n, at) => ({ n, at }))
		.filter(({ n }) => n > 0)
		.toSorted((one, other) => one.n - other.n);
	const kept = new Set<number>();
	let together = 0;
	for (const { n, at } of upwards) {
		if (n >= leastTold && (kept.size === 0 || together >= leastTold)) break;
		kept.add(at);
		together += n;
	}
	return counts.map((n, at) => (kept.has(at) ? null : n));
}

/** One count that stands by itself. */
export function toldCount(n: number): Told {
	return n > 0 && n < leastTold ? null : n;
}
