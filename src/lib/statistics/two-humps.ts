import { quantile } from '#lib/signifiers/dyad.ts';
import { mean, sum } from './sums.ts';

/** Of a flat line, between one hump and two: SAS Institute 1990. */
const flat = 5 / 9;
/** So high, as a part of the lesser hump, a valley may be at most: above it is a ripple. */
const valley = 2 / 3;
/** So large a share of the answers is a camp and no handful. */
const leastCamp = 0.2;
const steps = 100;

/**
 * Whether answers on a line of 0..1 are in two camps: Sarle's coefficient above .555 and two humps in
 * the smoothed density, with a valley of at most two thirds of the lesser one between them and a fifth
 * of the answers on either side. Sarle's alone also rises for one skewed hump; humps alone also come
 * by chance. Of uniform answers at most 2% are called camps (measured in the test).
 */
export function hasTwoHumps(values: readonly number[]): boolean {
	return sarle(values) > flat && hasValley(density(values), values);
}

/**
 * Sarle's bimodality coefficient (g₁² + 1) / (g₂ + 3(n − 1)²/((n − 2)(n − 3))) with the sample skewness
 * and excess kurtosis of SAS; 0 below four values or without spread.
 * Source: SAS Institute 1990; Pfister, Schwarz, Janczyk, Dale and Freeman 2013, Frontiers in Psychology 4.
 */
export function sarle(values: readonly number[]): number {
	const n = values.length;
	const middle = mean(values);
	const moment = (power: number) => sum(values.map((value) => (value - middle) ** power)) / n;
	const variance = moment(2);
	if (n < 4 || variance < 1e-18) return 0;
	const g1 = ((moment(3) / variance ** 1.5) * Math.sqrt(n * (n - 1))) / (n - 2);
	const plain = moment(4) / variance ** 2 - 3;
	const g2 = ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * plain + 6);
	return (g1 ** 2 + 1) / (g2 + (3 * (n - 1) ** 2) / ((n - 2) * (n - 3)));
}

/** Heights of the density at 0, .01 … 1, smoothed by a normal curve of Silverman's width (1986, 3.31). */
function density(values: readonly number[]): number[] {
	const sorted = [...values].sort((one, other) => one - other);
	const middle = mean(sorted);
	const sd = Math.sqrt(sum(sorted.map((value) => (value - middle) ** 2)) / (sorted.length - 1));
	const range = ((quantile(sorted, 0.75) ?? 0) - (quantile(sorted, 0.25) ?? 0)) / 1.34;
	const width = 0.9 * (range > 0 ? Math.min(sd, range) : sd) * sorted.length ** -0.2;
	return Array.from({ length: steps + 1 }, (_, step) =>
		sum(sorted.map((value) => Math.exp(-(((step / steps - value) / width) ** 2) / 2)))
	);
}

/** A low place with a hump and a camp on either side. */
function hasValley(heights: readonly number[], values: readonly number[]): boolean {
	return heights.some((height, step) => {
		const before = Math.max(...heights.slice(0, step + 1));
		const after = Math.max(...heights.slice(step));
		if (height > valley * Math.min(before, after)) return false;
		const below = values.filter((value) => value < step / steps).length / values.length;
		return Math.min(below, 1 - below) >= leastCamp;
	});
}
