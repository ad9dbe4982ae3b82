import { graphSums, type GraphSums } from './ilr-graph-sums.ts';
import type { Cloud } from './ilr-cloud.ts';

// Every test here asks one thing: do the similarities of the stories on one question (the products of
// their places in a cloud) go together with those on another? The statistic is the sum over all pairs
// of stories of both similarities multiplied.

/** Mean, standard deviation and skewness of a statistic over all orders of the stories. */
export type Moments = { mean: number; sd: number; skewness: number };

/** What has to be known of the similarities w of one question; all rows of w add up to 0. */
export type SimilaritySums = {
	/** Σ w(ii), Σ w(ij)², Σ w(ij) w(jk) w(ki). */
	trace: number;
	squares: number;
	triangles: number;
	/** Σ w(ii)², Σ w(ii)³, Σ w(ij)³. */
	selves: number;
	selfCubes: number;
	cubes: number;
	/** Σ w(ii) w(ij)² and Σ w(ii) w(ij) w(jj). */
	selfAndPair: number;
	pairOfSelves: number;
};

/**
 * Exact first three moments of Σ v(ij) w(ij) when the stories of one side are put in all n! orders.
 * The third needs what Kazi-Aoual, Hitier, Sabatier and Lebreton 1995 (Computational Statistics and
 * Data Analysis 20) worked out; here it comes from the graphs in `ilr-graph-sums.ts`.
 */
export function permutationMoments(one: SimilaritySums, other: SimilaritySums, n: number): Moments {
	const [mean, second, third] = [1, 2, 3].map((power) => rawMoment(one, other, n, power));
	const first = mean ?? 0;
	const variance = Math.max(0, (second ?? 0) - first ** 2);
	const sd = Math.sqrt(variance);
	const central = (third ?? 0) - 3 * first * variance - first ** 3;
	return { mean: first, sd, skewness: variance > 0 ? central / sd ** 3 : 0 };
}

/** The sums of the similarities of the stories of a cloud: w(ij) is the product of their places. */
export function cloudSums(cloud: Cloud): SimilaritySums {
	const [xs, ys] = cloud;
	let xx = 0;
	let xy = 0;
	let yy = 0;
	const third = { xxx: 0, xxy: 0, xyy: 0, yyy: 0 };
	const pull = { x: 0, y: 0 };
	const weighted = { xx: 0, xy: 0, yy: 0 };
	const sums = { selves: 0, selfCubes: 0 };
	for (let row = 0; row < xs.length; row++) {
		const [x, y] = [xs[row]!, ys[row]!];
		xx += x * x;
		xy += x * y;
		yy += y * y;
		const self = x * x + y * y;
		sums.selves += self ** 2;
		sums.selfCubes += self ** 3;
		weighted.xx += self * x * x;
		weighted.xy += self * x * y;
		weighted.yy += self * y * y;
		pull.x += self * x;
		pull.y += self * y;
		third.xxx += x * x * x;
		third.xxy += x * x * y;
		third.xyy += x * y * y;
		third.yyy += y * y * y;
	}
	return {
		...sums,
		selfAndPair: weighted.xx * xx + 2 * weighted.xy * xy + weighted.yy * yy,
		trace: xx + yy,
		squares: xx ** 2 + 2 * xy ** 2 + yy ** 2,
		triangles: xx ** 3 + yy ** 3 + 3 * xy ** 2 * (xx + yy),
		cubes: third.xxx ** 2 + 3 * third.xxy ** 2 + 3 * third.xyy ** 2 + third.yyy ** 2,
		pairOfSelves: pull.x ** 2 + pull.y ** 2
	};
}

/**
 * The sums of the similarities of stories in groups of these sizes (none 0): 1/size − 1/n within a
 * group and −1/n between groups, so that Σ v(ij) w(ij) is the sum of squares between the groups.
 */
export function groupSums(sizes: readonly number[]): SimilaritySums {
	const n = sizes.reduce((sum, size) => sum + size, 0);
	const over = (term: (self: number, size: number) => number) =>
		sizes.reduce((sum, size) => sum + term(1 / size - 1 / n, size), 0);
	const degrees = sizes.length - 1;
	const pairsBetween = n ** 2 - sizes.reduce((sum, size) => sum + size ** 2, 0);
	const selves = over((self, size) => size * self ** 2);
	return {
		trace: degrees,
		squares: degrees,
		triangles: degrees,
		selves,
		selfCubes: over((self, size) => size * self ** 3),
		cubes: over((self, size) => size ** 2 * self ** 3) - pairsBetween / n ** 3,
		selfAndPair: selves,
		pairOfSelves:
			over((self, size) => size * self ** 2) - over((self, size) => size * self) ** 2 / n
	};
}

function rawMoment(one: SimilaritySums, other: SimilaritySums, n: number, power: number): number {
	const others = graphSums(other, power);
	return graphSums(one, power).reduce((sum, { vertices, orders, total }: GraphSums, at) => {
		if (vertices > n) return sum;
		return sum + (orders * total * others[at]!.total) / fallingFactorial(n, vertices);
	}, 0);
}

function fallingFactorial(n: number, factors: number): number {
	let product = 1;
	for (let down = 0; down < factors; down++) product *= n - down;
	return product;
}
