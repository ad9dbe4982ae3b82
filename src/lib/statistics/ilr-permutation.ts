import { chiSquareTail, normalTail } from './distributions.ts';
import type { Moments } from './ilr-moments.ts';

/** Above this, the share of random orders is counted; below it, read off the moments. */
const countedFrom = 0.01;
const mostDraws = 4_999;
/** Orders drawn below it, to see whether the moments are far wrong. */
const checkDraws = 999;
/** So many draws at least as large say enough: Besag and Clifford 1991, Biometrika 78(2). */
const enough = 50;
/** Two sums of the same numbers in another order may differ by this much. */
const rounding = 1e-10;

/**
 * How often a random order of the stories gives a statistic at least as large as the observed one.
 * Counted directly from .01 upwards; below that the upper tail of the Pearson type III (gamma)
 * distribution with the exact moments, which can tell p = 1e-3 from p = 1e-9 in a few thousand draws. Source: Mielke
 * and Berry 2007, Permutation methods; exact moments as in Minas and Montana 2014, Statistical
 * Analysis and Data Mining 7(5).
 */
export function permutationP(observed: number, moments: Moments, draw: () => number): number {
	const tail = pearsonTail(observed, moments);
	const least = observed - rounding * Math.abs(observed);
	const most = tail < countedFrom ? checkDraws : mostDraws;
	let asLarge = 0;
	for (let draws = 1; draws <= most; draws++) {
		if (draw() >= least && ++asLarge === enough) return enough / draws;
	}
	return tail < countedFrom ? tail : (asLarge + 1) / (most + 1);
}

/** One step of a shuffle (Fisher and Yates): a place gets one of the rows from there on. */
export function drawRow(order: Uint32Array, at: number, random: () => number): number {
	const from = at + Math.floor(random() * (order.length - at));
	const row = order[from]!;
	order[from] = order[at]!;
	order[at] = row;
	return row;
}

/** Upper tail of the Pearson type III distribution with these moments (skewness at least 0). */
export function pearsonTail(value: number, { mean, sd, skewness }: Moments): number {
	if (sd === 0) return value > mean ? 0 : 1;
	const standard = (value - mean) / sd;
	if (skewness < 1e-3) return normalTail(standard);
	const degrees = 8 / skewness ** 2;
	return chiSquareTail(Math.max(0, degrees + standard * Math.sqrt(2 * degrees)), degrees);
}
