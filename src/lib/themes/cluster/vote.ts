/** One way to divide the texts: a group 0 … groups - 1 for each, or -1 for a text it says nothing of. */
export type Vote = {
	kind: 'graph' | 'mixture' | 'factors' | 'person';
	groups: number;
	labels: Int32Array;
	/** How much it counts beside the others. */
	weight: number;
};

/** Share of the votes, by weight, that put each two of these rows together: a square, 0 … 1. */
export function coassociation(votes: readonly Vote[], rows: ArrayLike<number>): Float32Array {
	const n = rows.length;
	const together = new Float32Array(n * n);
	const all = votes.reduce((sum, { weight }) => sum + weight, 0);
	for (const { labels, groups, weight } of votes) {
		const members: number[][] = Array.from({ length: groups }, () => []);
		for (let i = 0; i < n; i++) {
			const label = labels[rows[i]!]!;
			if (label >= 0) members[label]!.push(i);
		}
		for (const group of members) {
			const places = Int32Array.from(group);
			for (let i = 0; i < places.length; i++) {
				const row = places[i]! * n;
				for (let j = 0; j < i; j++) together[row + places[j]!]! += weight / all;
			}
		}
	}
	for (let a = 0; a < n; a++) {
		for (let b = 0; b < a; b++) together[b * n + a] = together[a * n + b]!;
		together[a * n + a] = 1;
	}
	return together;
}

/**
 * Mean co-association of every text with the members of every part (a text with itself left out):
 * texts × parts. It needs no square, because the share of a part that a vote puts into each group says
 * all: O(texts × votes × parts).
 *
 * @param labels part of each text, -1 for none
 */
export function belonging(votes: readonly Vote[], labels: Int32Array, parts: number): Float32Array {
	const n = labels.length;
	const sizes = partSizes(labels, parts);
	const sums = new Float32Array(n * parts);
	const all = votes.reduce((sum, { weight }) => sum + weight, 0);
	for (const vote of votes) {
		const counts = groupCounts(vote, labels, parts);
		for (let i = 0; i < n; i++) {
			const group = vote.labels[i]!;
			if (group < 0) continue;
			for (let part = 0; part < parts; part++) {
				sums[i * parts + part]! += counts[group * parts + part]! * vote.weight;
			}
			const own = labels[i]!;
			if (own >= 0) sums[i * parts + own]! -= vote.weight;
		}
	}
	for (let i = 0; i < n; i++) {
		for (let part = 0; part < parts; part++) {
			const others = sizes[part]! - (labels[i] === part ? 1 : 0);
			sums[i * parts + part]! /= Math.max(1, others) * all;
		}
	}
	return sums;
}

/** Mean co-association between the members of each two parts: a square. */
export function partLikeness(
	votes: readonly Vote[],
	labels: Int32Array,
	parts: number
): Float32Array {
	const sizes = partSizes(labels, parts);
	const likeness = new Float32Array(parts * parts);
	const all = votes.reduce((sum, { weight }) => sum + weight, 0);
	for (const vote of votes) {
		const counts = groupCounts(vote, labels, parts);
		for (let group = 0; group < vote.groups; group++) {
			for (let a = 0; a < parts; a++) {
				const share = (counts[group * parts + a]! * vote.weight) / (sizes[a]! * all);
				for (let b = 0; b < parts; b++) {
					likeness[a * parts + b]! += (share * counts[group * parts + b]!) / sizes[b]!;
				}
			}
		}
	}
	return likeness;
}

export function partSizes(labels: Int32Array, parts: number): Int32Array {
	const sizes = new Int32Array(parts);
	for (const label of labels) if (label >= 0) sizes[label]! += 1;
	return sizes;
}

function groupCounts(vote: Vote, labels: Int32Array, parts: number): Float32Array {
	const counts = new Float32Array(vote.groups * parts);
	for (let i = 0; i < labels.length; i++) {
		if (vote.labels[i]! >= 0 && labels[i]! >= 0) counts[vote.labels[i]! * parts + labels[i]!]! += 1;
	}
	return counts;
}
