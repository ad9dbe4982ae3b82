/** Where a benchmark runs: an empty folder and a port of its own (it may use the next nine too). */
export type Setting = { folder: string; port: number };

/** What a benchmark found; its targets stand beside the figures and are never an error. */
export type Benchmark = (setting: Setting) => Promise<Record<string, unknown>>;

/** The value below which a share of the sorted values lies (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

export function rounded(value: number, digits = 1): number {
	return Number(value.toFixed(digits));
}
