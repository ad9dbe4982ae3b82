import type { Shares } from '#lib/signifiers/answer.ts';
import type { Effect } from './comparison.ts';
import {
	cloudOf,
	crossed,
	rankCloud,
	spread,
	sumOfSquares,
	type Cloud,
	type Crossed
} from './ilr-cloud.ts';
import { explainedEffect, type Explained } from './ilr-effect.ts';
import { cloudSums, permutationMoments } from './ilr-moments.ts';
import { drawRow, permutationP } from './ilr-permutation.ts';

type Outcome = { effect: Effect; p: number };

/**
 * Whether the dots of a triad move along with a number (a dyad) of the same stories. The log-ratios
 * are regressed on the number's average ranks and not on the number itself, so that a few stories at
 * the far end do not decide. Effect: the part of the squared log-ratio distances explained, corrected
 * for chance. Without any spread p is 1 and the effect 0.
 * Source: McArdle and Anderson 2001, Ecology 82(1); ranks as Spearman.
 */
export function triadByNumber(
	shares: readonly Shares[],
	numbers: readonly number[],
	random: () => number
): Outcome {
	return together(cloudOf(shares), rankCloud(numbers), random, ({ dots, beside, both }) => ({
		share: ratio(sumOfSquares(both), spread(dots) * spread(beside)),
		byChance: 1 / (shares.length - 1)
	}));
}

/**
 * Whether the dots of two triads move along with each other, whichever is named first. Effect: RV, the
 * squared correlation of two clouds (1 when the one is the other turned or resized), corrected for
 * chance. Without any spread p is 1 and the effect 0.
 * Source: Robert and Escoufier 1976, Applied Statistics 25(3); its mean by chance Kazi-Aoual et al. 1995.
 */
export function triadByTriad(
	one: readonly Shares[],
	other: readonly Shares[],
	random: () => number
): Outcome {
	return together(cloudOf(one), cloudOf(other), random, ({ dots, beside, both }) => {
		const size = Math.sqrt(sumOfSquares(dots) * sumOfSquares(beside));
		const byChance = ratio((spread(dots) * spread(beside)) / (one.length - 1), size);
		return { share: ratio(sumOfSquares(both), size), byChance };
	});
}

/** The products within each of two clouds, and of the one with the other. */
type Products = { dots: Crossed; beside: Crossed; both: Crossed };

function together(
	one: Cloud,
	other: Cloud,
	random: () => number,
	explain: (products: Products) => Explained
): Outcome {
	const n = one[0].length;
	const moments = permutationMoments(cloudSums(one), cloudSums(other), n);
	const order = Uint32Array.from({ length: n }, (_, row) => row);
	const products = productsOf(one, other, order);
	const p = permutationP(sumOfSquares(products.both), moments, () =>
		togetherInNewOrder(one, other, order, random)
	);
	const rows = new Uint32Array(n);
	const effect = explainedEffect(explain(products), () => {
		for (let at = 0; at < n; at++) rows[at] = Math.floor(random() * n);
		return explain(productsOf(one, other, rows));
	});
	return { effect, p };
}

function productsOf(one: Cloud, other: Cloud, rows: Uint32Array): Products {
	return {
		dots: crossed(one, one, rows),
		beside: crossed(other, other, rows),
		both: crossed(one, other, rows)
	};
}

/** How much two clouds go together when the rows of the one are shuffled anew. */
function togetherInNewOrder(
	[x, y]: Cloud,
	[besideX, besideY]: Cloud,
	order: Uint32Array,
	random: () => number
): number {
	let xx = 0;
	let xy = 0;
	let yx = 0;
	let yy = 0;
	for (let at = 0; at < order.length; at++) {
		const row = drawRow(order, at, random);
		xx += x[row]! * besideX[at]!;
		xy += x[row]! * besideY[at]!;
		yx += y[row]! * besideX[at]!;
		yy += y[row]! * besideY[at]!;
	}
	return sumOfSquares({ xx, xy, yx, yy });
}

function ratio(part: number, whole: number): number {
	return whole > 0 ? part / whole : 0;
}
