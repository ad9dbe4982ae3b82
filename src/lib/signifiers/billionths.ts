/** One, counted in billionths. */
export const whole = 1_000_000_000;

/**
 * A fraction as a whole number of billionths. Borders are compared in these, because 0.1 + 0.2 and
 * 0.3 must fall on the same side (decisions.md 40).
 */
export function billionths(fraction: number): number {
	return Math.round(fraction * whole);
}
