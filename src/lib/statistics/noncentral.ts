import { chiSquareTail } from './distributions.ts';
import { logGamma } from './gamma-beta.ts';

/**
 * 95% interval of the noncentrality λ for an observed chi-square statistic: the λ under which it would
 * be at the upper, and at the lower 2.5%. 0 where even λ = 0 puts it there.
 * Source: Steiger and Fouladi 1997; Smithson 2003, Confidence Intervals.
 */
export function noncentralityInterval(x: number, df: number): { low: number; high: number } {
	return { low: noncentralityAt(0.025, x, df), high: noncentralityAt(0.975, x, df) };
}

/** The λ ≥ 0 with P(χ²(df, λ) > x) = tail. */
function noncentralityAt(tail: number, x: number, df: number): number {
	if (chiSquareTail(x, df) >= tail) return 0;
	let low = 0;
	let high = x + df + 10 * Math.sqrt(x + 1) + 20;
	while (high - low > 1e-7 * (1 + high)) {
		const middle = (low + high) / 2;
		if (noncentralChiSquareTail(x, df, middle) < tail) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/**
 * P(χ²(df, λ) > x): a Poisson(λ/2) mixture of central tails, each found from the one before by
 * Q(a + 1, y) = Q(a, y) + yᵃe⁻ʸ/Γ(a + 1). Source: Johnson, Kotz and Balakrishnan 1995, 29.3.
 */
export function noncentralChiSquareTail(x: number, df: number, lambda: number): number {
	if (x <= 0) return 1;
	const [half, y] = [lambda / 2, x / 2];
	const width = 9 * Math.sqrt(half) + 30;
	const first = Math.max(0, Math.floor(half - width));
	const a = df / 2 + first;
	let weight = Math.exp((first > 0 ? first * Math.log(half) : 0) - half - logGamma(first + 1));
	let step = Math.exp(a * Math.log(y) - y - logGamma(a + 1));
	let tail = chiSquareTail(x, 2 * a);
	let sum = 0;
	for (let j = first; j < half + width; j++) {
		sum += weight * tail;
		tail += step;
		step *= y / (df / 2 + j + 1);
		weight *= half / (j + 1);
	}
	return Math.min(1, sum);
}
