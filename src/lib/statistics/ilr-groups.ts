import type { Shares } from '#lib/signifiers/answer.ts';
import type { Effect } from './comparison.ts';
import { cloudOf, crossed, spread, type Cloud } from './ilr-cloud.ts';
import { explainedEffect } from './ilr-effect.ts';
import { cloudSums, groupSums, permutationMoments } from './ilr-moments.ts';
import { drawRow, permutationP } from './ilr-permutation.ts';

/**
 * Whether the dots of a triad lie elsewhere for one group than for another. Shares and the group of
 * each (0 up to `groupCount`, none empty) in the same order. Effect: the part of the squared
 * log-ratio distances that lies between the groups, corrected for chance. p: permutation of the
 * pseudo-F, of which that part is a rising function. Without any spread p is 1 and the effect 0.
 * Source: Anderson 2001, Austral Ecology 26(1).
 */
export function triadByGroup(
	shares: readonly Shares[],
	groups: readonly number[],
	groupCount: number,
	random: () => number
): { effect: Effect; p: number } {
	const cloud = cloudOf(shares);
	const members = membersOf(groups, groupCount);
	const sizes = members.map((rows) => rows.length);
	const moments = permutationMoments(cloudSums(cloud), groupSums(sizes), shares.length);
	const order = Uint32Array.from(members.flat());
	const total = spread(crossed(cloud, cloud, order));
	const observed = betweenGroups(cloud, order, sizes);
	const byChance = (groupCount - 1) / (shares.length - 1);
	const p = permutationP(observed, moments, () => betweenGroups(cloud, order, sizes, random));
	const share = total > 0 ? observed / total : 0;
	const effect = explainedEffect({ share, byChance }, () => ({
		share: shareInResample(cloud, members, random),
		byChance
	}));
	return { effect, p };
}

/** The rows of each group, the largest group last: it gets what the others leave. */
function membersOf(groups: readonly number[], groupCount: number): number[][] {
	const members = Array.from({ length: groupCount }, (): number[] => []);
	for (const [row, group] of groups.entries()) members[group]!.push(row);
	return members.sort((one, other) => one.length - other.length);
}

/** Sum of squares between the groups; with `random` after `order` was shuffled anew. */
function betweenGroups(
	[x, y]: Cloud,
	order: Uint32Array,
	sizes: readonly number[],
	random?: () => number
): number {
	let at = 0;
	let sum = 0;
	let restX = 0;
	let restY = 0;
	for (const size of sizes.slice(0, -1)) {
		let sumX = 0;
		let sumY = 0;
		for (const end = at + size; at < end; at++) {
			const row = random ? drawRow(order, at, random) : order[at]!;
			sumX += x[row]!;
			sumY += y[row]!;
		}
		sum += (sumX ** 2 + sumY ** 2) / size;
		restX += sumX;
		restY += sumY;
	}
	return sum + (restX ** 2 + restY ** 2) / (sizes.at(-1) ?? 1);
}

/** R² when every group is drawn again from itself, with replacement. */
function shareInResample(
	[x, y]: Cloud,
	members: readonly (readonly number[])[],
	random: () => number
): number {
	let between = 0;
	let squares = 0;
	let allX = 0;
	let allY = 0;
	let n = 0;
	for (const rows of members) {
		let sumX = 0;
		let sumY = 0;
		for (let drawn = 0; drawn < rows.length; drawn++) {
			const row = rows[Math.floor(random() * rows.length)]!;
			sumX += x[row]!;
			sumY += y[row]!;
			squares += x[row]! ** 2 + y[row]! ** 2;
		}
		between += (sumX ** 2 + sumY ** 2) / rows.length;
		allX += sumX;
		allY += sumY;
		n += rows.length;
	}
	const centre = (allX ** 2 + allY ** 2) / n;
	return squares > centre ? (between - centre) / (squares - centre) : 0;
}
