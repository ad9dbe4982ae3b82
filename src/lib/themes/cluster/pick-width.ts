import { cutTree } from './cut.ts';
import type { ThemeTree } from './theme-tree.ts';
import { belonging, partSizes, type Vote } from './vote.ts';

const fewest = 5;
const most = 24;
const textsPerTheme = 12;
/** What an e-fold more or fewer themes than usual must win in contrast, which on a few hundred texts always drifts up. */
const unusual = 1;
/** Widths that differ less than the luck of a draw: of these the smallest is easiest to keep in view. */
const nearBest = 0.96;

/**
 * How far the themes at one width stand apart: how much more of the votes two texts of a theme share
 * than a text and the next theme, on average. Between -1 and 1.
 */
export type Width = { k: number; contrast: number };

/** How many themes people can keep in view: grows with the texts, 16 of some 440 and at most 18. */
export function usualWidth(texts: number): number {
	return Math.min(18, Math.max(2, Math.round(0.76 * Math.sqrt(texts))));
}

/** The contrast of the tree at each width from 2 (or 5, with enough texts) to as many as the texts allow. */
export function widths(tree: ThemeTree, votes: readonly Vote[]): Width[] {
	const texts = tree.leafOf.length;
	const widest = Math.min(most, tree.leaves, Math.max(2, Math.floor(texts / textsPerTheme)));
	const narrowest = Math.min(fewest, widest);
	const belongs = belonging(votes, tree.leafOf, tree.leaves);
	return Array.from({ length: widest - narrowest + 1 }, (_, i) => ({
		k: narrowest + i,
		contrast: contrastAt(tree, belongs, narrowest + i)
	}));
}

/**
 * The smallest width within 4% of the best: the most contrast for how far it is from the usual number.
 * The width people already know stays as long as it is within those 4% too.
 */
export function pickWidth(choices: readonly Width[], usual: number, known?: number): number {
	const best = Math.max(...choices.map(({ contrast }) => contrast));
	const value = ({ k, contrast }: Width) => contrast / best - unusual * Math.log(k / usual) ** 2;
	const least = nearBest * Math.max(...choices.map(value));
	const near = choices.filter((choice) => value(choice) >= least).map(({ k }) => k);
	return near.find((k) => k === known) ?? near[0] ?? 1;
}

function contrastAt(tree: ThemeTree, belongs: Float32Array, k: number): number {
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
		total += sums[own]! / Math.max(1, themeSizes[own]! - 1) - next;
	}
	return total / tree.leafOf.length;
}
