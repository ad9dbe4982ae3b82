/** Readings an observation needs before it may stand in a report (method.md, rule 10). */
export const readingsNeeded = 2;

/** Whether an observation with this many readings may stand in a report. */
export function mayBeInReport(readings: number): boolean {
	return readings >= readingsNeeded;
}

/**
 * Whether two readings are one: the same words, however they are spaced or spelt in capitals. The same
 * thing said twice is no competing reading.
 */
export function isSameReading(one: string, other: string): boolean {
	return bare(one) === bare(other);
}

function bare(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();
}
