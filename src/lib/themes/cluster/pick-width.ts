import { cutTree } from './cut.ts';
import type { ThemeTree } from './theme-tree.ts';
import { belonging, partSizes, type Vote } from './vote.ts';

const fewest = 5;
const most = 32;
const textsPerTheme = 12;
const nearBest = 0.97;

/** How well the themes at one width hold together: mean silhouette on the votes, -1 … 1. */
export type Width = { k: number; silhouette: number };

/** The silhouette of the tree at each width from 2 (or 5, with enough texts) to as many as the texts allow. */
export function widths(tree: ThemeTree, votes: readonly Vote[]): Width[] {
	const texts = tree.leafOf.length;
	const widest = Math.min(most, tree.leaves, Math.max(2, Math.floor(texts / textsPerTheme)));
	const narrowest = Math.min(fewest, widest);
	const belongs = belonging(votes, tree.leafOf, tree.leaves);
	return Array.from({ length: widest - narrowest + 1 }, (_, i) => ({
		k: narrowest + i,
		silhouette: silhouetteAt(tree, belongs, narrowest + i)
	}));
}

/**
 * The narrowest width whose silhouette comes within 3% of the best: the plain best drifts up. The width
 * people already know stays as long as it is that good.
 */
export function pickWidth(choices: readonly Width[], known?: number): number {
	const best = Math.max(...choices.map(({ silhouette }) => silhouette));
	const good = choices.filter(
		({ silhouette }) => silhouette >= best - (1 - nearBest) * Math.abs(best)
	);
	return (good.find(({ k }) => k === known) ?? good[0] ?? { k: 1 }).k;
}

/** Silhouette (Rousseeuw 1987) with the mean likeness to a theme in place of the mean distance. */
function silhouetteAt(tree: ThemeTree, belongs: Float32Array, k: number): number {
	const themeOf = cutTree(tree.merges, tree.leaves, { parts: k, smallest: 1 });
	const parts = Math.max(...themeOf) + 1;
	const sizes = partSizes(tree.leafOf, tree.leaves);
	const themeSizes = new Float64Array(parts);
	for (let leaf = 0; leaf < tree.leaves; leaf++) themeSizes[themeOf[leaf]!]! += sizes[leaf]!;
	const sums = new Float64Array(parts);
	let total = 0;
	for (let text = 0; text < tree.leafOf.length; text++) {
		sums.fill(0);
		const ownLeaf = tree.leafOf[text]!;
		for (let leaf = 0; leaf < tree.leaves; leaf++) {
			const others = sizes[leaf]! - (leaf === ownLeaf ? 1 : 0);
			sums[themeOf[leaf]!]! += belongs[text * tree.leaves + leaf]! * others;
		}
		const own = themeOf[ownLeaf]!;
		let next = 0;
		for (let part = 0; part < parts; part++) {
			if (part !== own) next = Math.max(next, sums[part]! / themeSizes[part]!);
		}
		const inside = sums[own]! / Math.max(1, themeSizes[own]! - 1);
		total += inside - next;
	}
	return total / tree.leafOf.length;
}
