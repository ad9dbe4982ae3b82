import type { Merge } from './linkage.ts';

/**
 * The clusters of a tree, opened from the top where the likeness is lowest, until `parts` of them hold
 * at least `smallest` leaves; smaller ones that fall off on the way belong to no part. Fewer parts when
 * the tree has no more.
 *
 * @returns part of each leaf, -1 for none; parts are numbered from the lowest leaf up
 */
export function cutTree(
	merges: readonly Merge[],
	leaves: number,
	{ parts, smallest }: { parts: number; smallest: number }
): Int32Array {
	const sizeOf = (cluster: number) => (cluster < leaves ? 1 : merges[cluster - leaves]!.size);
	const isLarge = (cluster: number) => sizeOf(cluster) >= smallest;
	const open = new Set<number>([leaves + merges.length - 1]);
	for (let at = merges.length - 1; at >= 0 && open.size < parts; at--) {
		const large = [merges[at]!.a, merges[at]!.b].filter(isLarge);
		if (large.length === 0 || !open.delete(leaves + at)) continue;
		for (const child of large) open.add(child);
	}
	return labelled(merges, leaves, open);
}

function labelled(merges: readonly Merge[], leaves: number, open: ReadonlySet<number>): Int32Array {
	const labels = new Int32Array(leaves).fill(-1);
	const part = new Int32Array(leaves + merges.length).fill(-1);
	for (const cluster of open) part[cluster] = cluster;
	for (let at = merges.length - 1; at >= 0; at--) {
		const { a, b } = merges[at]!;
		if (part[leaves + at]! < 0) continue;
		for (const child of [a, b]) if (part[child]! < 0) part[child] = part[leaves + at]!;
	}
	const numbers = new Map<number, number>();
	for (let leaf = 0; leaf < leaves; leaf++) {
		if (part[leaf]! < 0) continue;
		const number = numbers.get(part[leaf]!) ?? numbers.size;
		numbers.set(part[leaf]!, number);
		labels[leaf] = number;
	}
	return labels;
}
