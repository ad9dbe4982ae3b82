import { betaLower, gammaUpper } from './gamma-beta.ts';

// How often chance alone comes this far or further. All tails keep about twelve digits, also where
// they are as small as 1e-300: many comparisons are corrected together, so small tails decide.

/** Standard normal: half of this on each side holds 95%. */
export const normal95 = 1.959963984540054;

/** P(Z > z) of the standard normal distribution. */
export function normalTail(z: number): number {
	return z >= 0 ? gammaUpper(0.5, (z * z) / 2) / 2 : 1 - normalTail(-z);
}

/** P(χ² > x) with `df` > 0 degrees of freedom. */
export function chiSquareTail(x: number, df: number): number {
	return gammaUpper(df / 2, x / 2);
}

/** P(F > f) with `df1` and `df2` > 0 degrees of freedom; f may be infinite. */
export function fTail(f: number, df1: number, df2: number): number {
	if (f <= 0) return 1;
	if (f === Infinity) return 0;
	const whole = df1 * f + df2;
	return betaLower(df2 / whole, (df1 * f) / whole, df2 / 2, df1 / 2);
}

/** P(|T| > |t|) of Student's distribution with `df` > 0 degrees of freedom. */
export function tBothTails(t: number, df: number): number {
	return fTail(t * t, 1, df);
}
