import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import { rankCloud, type Cloud } from './ilr-cloud.ts';
import { cloudSums, groupSums, permutationMoments } from './ilr-moments.ts';

function randomCloud(n: number, seed: number): Cloud {
	const random = seededRandom(seed);
	const column = () => {
		const values = Array.from({ length: n }, () => Math.log(random()) * 3);
		const mean = values.reduce((sum, value) => sum + value, 0) / n;
		return Float64Array.from(values, (value) => value - mean);
	};
	return [column(), column()];
}

function similarities(cloud: Cloud): number[][] {
	const rows = Array.from(cloud[0]!, (_, at) => at);
	return rows.map((i) => rows.map((j) => cloud.reduce((sum, c) => sum + c[i]! * c[j]!, 0)));
}

function orders(n: number): number[][] {
	if (n === 0) return [[]];
	return orders(n - 1).flatMap((order) =>
		Array.from({ length: n }, (_, at) => [...order.slice(0, at), n - 1, ...order.slice(at)])
	);
}

/** The moments the slow way: the statistic under every one of the n! orders. */
function byEveryOrder(v: readonly number[][], w: readonly number[][]) {
	const values = orders(v.length).map((order) =>
		v.reduce(
			(sum, row, i) =>
				row.reduce((part, value, j) => part + value * w[order[i]!]![order[j]!]!, sum),
			0
		)
	);
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const central = (power: number) =>
		values.reduce((sum, value) => sum + (value - mean) ** power, 0) / values.length;
	return { mean, sd: Math.sqrt(central(2)), skewness: central(3) / central(2) ** 1.5 };
}

describe('the moments over all orders of the stories', () => {
	it.each([3, 4, 5, 6, 7])('equal those of every order, one by one, for two clouds of %i', (n) => {
		const [one, other] = [randomCloud(n, n), randomCloud(n, n + 50)];
		const exact = byEveryOrder(similarities(one), similarities(other));
		const found = permutationMoments(cloudSums(one), cloudSums(other), n);
		expect(found.mean).toBeCloseTo(exact.mean, 8);
		expect(found.sd).toBeCloseTo(exact.sd, 7);
		expect(found.skewness).toBeCloseTo(exact.skewness, 6);
	});

	it('are right for groups and for ranks as well', () => {
		const cloud = randomCloud(7, 1);
		const groups = [0, 0, 0, 1, 1, 2, 2];
		const within = groups.map((group) =>
			groups.map(
				(other) => (group === other ? 1 / groups.filter((one) => one === group).length : 0) - 1 / 7
			)
		);
		const byGroup = byEveryOrder(similarities(cloud), within);
		const foundByGroup = permutationMoments(cloudSums(cloud), groupSums([3, 2, 2]), 7);
		const ranks = rankCloud([4, 1, 1, 9, 2, 9, 9]);
		const byRank = byEveryOrder(similarities(cloud), similarities(ranks));
		const foundByRank = permutationMoments(cloudSums(cloud), cloudSums(ranks), 7);
		for (const name of ['mean', 'sd', 'skewness'] as const) {
			expect(foundByGroup[name]).toBeCloseTo(byGroup[name], 8);
			expect(foundByRank[name] / byRank[name]).toBeCloseTo(1, 8);
		}
	});
});
