// The two incomplete integrals from which every tail in `distributions.ts` is made.
// Series and continued fractions: Abramowitz and Stegun 1964, 6.1.40, 6.5.29, 6.5.31, 26.5.8;
// the fractions are evaluated forwards (Lentz 1976, Thompson and Barnett 1986).

const tiny = 1e-300;
const precision = 1e-16;

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
	if (x < 15) return logGamma(x + 1) - Math.log(x);
	const square = x * x;
	const series =
		(1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) /
		x;
	return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series;
}

/** Q(a, x) = Γ(a, x) / Γ(a) for a > 0, x ≥ 0; keeps its relative precision where it is tiny. */
export function gammaUpper(a: number, x: number): number {
	if (x <= 0) return 1;
	if (x === Infinity) return 0;
	const front = Math.exp(a * Math.log(x) - x - logGamma(a));
	if (x < a + 1) {
		let term = 1 / a;
		let sum = term;
		for (let k = 1; term > sum * precision; k++) sum += term *= x / (a + k);
		return 1 - front * sum;
	}
	const fraction = continued(
		(k) => (k === 0 ? 1 : -k * (k - a)),
		(k) => x - a + 1 + 2 * k
	);
	return front * fraction;
}

/**
 * I_x(a, b), the regularised incomplete beta integral, for a, b > 0. Takes 1 − x as well, because it
 * cannot be found back from an x near 1. Keeps its relative precision where it is tiny.
 */
export function betaLower(x: number, rest: number, a: number, b: number): number {
	if (x <= 0) return 0;
	if (rest <= 0) return 1;
	if (x > (a + 1) / (a + b + 2)) return 1 - betaLower(rest, x, b, a);
	const logFront =
		a * Math.log(x) + b * Math.log(rest) + logGamma(a + b) - logGamma(a) - logGamma(b);
	const fraction = continued(
		(k) => {
			if (k === 0) return 1;
			const half = k >> 1;
			return k % 2 === 0
				? (half * (b - half) * x) / ((a + k - 1) * (a + k))
				: (-(a + half) * (a + b + half) * x) / ((a + k - 1) * (a + k));
		},
		() => 1
	);
	return (Math.exp(logFront) / a) * fraction;
}

/** numerator(0) / (denominator(0) + numerator(1) / (denominator(1) + …)). */
function continued(numerator: (k: number) => number, denominator: (k: number) => number): number {
	let value = tiny;
	let c = value;
	let d = 0;
	for (let k = 0; k < 100_000; k++) {
		const [above, below] = [numerator(k), denominator(k)];
		d = 1 / (below + above * d || tiny);
		c = below + above / c || tiny;
		const change = c * d;
		value *= change;
		if (Math.abs(change - 1) < precision * 4) break;
	}
	return value;
}
