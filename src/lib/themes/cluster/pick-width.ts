import { cutTree } from './cut.ts';
import type { ThemeTree } from './theme-tree.ts';
import { belonging, partSizes, type Vote } from './vote.ts';

const fewest = 5;
const most = 24;
const textsPerTheme = 12;
/** What an e-fold more or fewer themes than usual must win in contrast. */
const unusual = 0.2;
const nearBest = 0.97;

/**
 * How far the themes at one width stand apart: how much more of the votes two texts of a theme share
 * than a text and the next theme, on average. Between -1 and 1.
 */
export type Width = { k: number; contrast: number };

/** How many themes people can keep in view: grows with the texts, up to 18 from some 440 texts. */
export function usualWidth(texts: number): number {
	return Math.min(18, Math.max(2, Math.round(0.86 * Math.sqrt(texts))));
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
 * The width with the most contrast, held to the usual one where contrast hardly differs. The width
 * people already know stays as long as it does not fall behind by more than 3%.
 */
export function pickWidth(choices: readonly Width[], usual: number, known?: number): number {
	const best = Math.max(...choices.map(({ contrast }) => contrast));
	const value = ({ k, contrast }: Width) => contrast / best - unusual * Math.log(k / usual) ** 2;
	const [top] = [...choices].sort((a, b) => value(b) - value(a) || a.k - b.k);
	const old = choices.find(({ k }) => k === known);
	return old && value(old) >= nearBest * value(top!) ? old.k : (top?.k ?? 1);
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
