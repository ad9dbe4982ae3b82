/** Two clusters become one. Leaves are 0 … n - 1, the merge at place `i` makes cluster `n + i`. */
export type Merge = { a: number; b: number; likeness: number; size: number };

/**
 * Average linkage (UPGMA) over a square of likeness, highest first, by nearest-neighbour chains
 * (Murtagh 1983): O(n²). The square is used up. Equal likeness goes to the lower place.
 */
export function averageLinkage(square: Float32Array, weights: ArrayLike<number>): Merge[] {
	const n = weights.length;
	const size = Float64Array.from(weights);
	const alive = Int32Array.from({ length: n }, (_, i) => i);
	const merges: { a: number; b: number; likeness: number }[] = [];
	const chain: number[] = [];
	let left = n;
	while (left > 1) {
		if (chain.length === 0) chain.push(alive[0]!);
		const top = chain.at(-1)!;
		const before = chain.at(-2) ?? -1;
		let best = before;
		let most = before < 0 ? -Infinity : square[top * n + before]!;
		for (let i = 0; i < left; i++) {
			const other = alive[i]!;
			if (other !== top && square[top * n + other]! > most) {
				[best, most] = [other, square[top * n + other]!];
			}
		}
		if (best !== before) {
			chain.push(best);
			continue;
		}
		chain.length -= 2;
		const [a, b] = top < best ? [top, best] : [best, top];
		merges.push({ a, b, likeness: most });
		const [sizeA, sizeB] = [size[a]!, size[b]!];
		let kept = 0;
		for (let i = 0; i < left; i++) {
			const other = alive[i]!;
			if (other === b) continue;
			alive[kept++] = other;
			if (other === a) continue;
			const mean =
				(sizeA * square[a * n + other]! + sizeB * square[b * n + other]!) / (sizeA + sizeB);
			square[a * n + other] = mean;
			square[other * n + a] = mean;
		}
		size[a] = sizeA + sizeB;
		left = kept;
	}
	return numbered(merges, weights);
}

/** Chains find merges out of order: sorted by likeness, with numbers for the clusters they make. */
function numbered(
	merges: readonly { a: number; b: number; likeness: number }[],
	weights: ArrayLike<number>
): Merge[] {
	const n = weights.length;
	const cluster = Int32Array.from({ length: n }, (_, i) => i);
	const root = Int32Array.from(cluster);
	const size = Float64Array.from(weights);
	const find = (i: number): number => {
		while (root[i] !== i) i = root[i] = root[root[i]!]!;
		return i;
	};
	const order = Array.from(merges.keys()).sort(
		(i, j) => merges[j]!.likeness - merges[i]!.likeness || i - j
	);
	return order.map((from, i) => {
		const a = find(merges[from]!.a);
		const b = find(merges[from]!.b);
		const merge = {
			a: cluster[a]!,
			b: cluster[b]!,
			likeness: merges[from]!.likeness,
			size: size[a]! + size[b]!
		};
		root[b] = a;
		size[a] = merge.size;
		cluster[a] = n + i;
		return merge;
	});
}
