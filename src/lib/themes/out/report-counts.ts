export type ReportCount = {
	/** Null where it is too small to be told, or would give away one that is. */
	n: number | null;
	/** Of all texts in a theme, in steps of .05; null where it is not told. */
	share: number | null;
};

const leastTold = 5;
const leastBase = 20;
const step = 0.05;

/**
 * Sizes of themes as a report tells them: none below 5, and when only one is that small the next smallest
 * is kept back too, or the total would give it away. Shares only of 20 texts or more, in steps of 5%
 * (disclosure in decisions: numbers people see). An empty theme may be told.
 */
export function reportCounts(sizes: readonly number[]): ReportCount[] {
	const base = sizes.reduce((sum, n) => sum + n, 0);
	const upwards = sizes
		.map((n, at) => ({ n, at }))
		.filter(({ n }) => n > 0)
		.toSorted((one, other) => one.n - other.n);
	const small = upwards.filter(({ n }) => n < leastTold).length;
	const kept = new Set(upwards.slice(0, small === 1 ? 2 : small).map(({ at }) => at));
	return sizes.map((n, at) => {
		if (kept.has(at)) return { n: null, share: null };
		return { n, share: base < leastBase ? null : Math.round(n / base / step) * step };
	});
}
