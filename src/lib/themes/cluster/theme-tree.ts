import { shuffledPlaces } from './chance.ts';
import { cutTree } from './cut.ts';
import { averageLinkage, type Merge } from './linkage.ts';
import { belonging, coassociation, partLikeness, partSizes, type Vote } from './vote.ts';

/**
 * The themes from fine to coarse: every text in one of the finest (its leaf), and the order in which
 * leaves become one. With the votes it can be cut at any number without a new run.
 */
export type ThemeTree = {
	leafOf: Int32Array;
	leaves: number;
	merges: readonly Merge[];
	/** A theme of fewer texts dissolves. */
	smallest: number;
};

const mostCompared = 3000;
const finest = 32;
const settlingRounds = 10;

/** The least texts a theme may have: 3, or .8% of all. */
export function smallestTheme(texts: number): number {
	return Math.max(3, Math.ceil(0.008 * texts));
}

/**
 * Average linkage on the votes. Over 3,000 texts the tree grows on 3,000 of them, chosen by their
 * hash, and the others join the leaf they belong to most: the square stays at 36 MB.
 *
 * @param atLeast leaves wanted, when there are texts for it
 */
export function growTree(
	votes: readonly Vote[],
	hashes: ArrayLike<number>,
	atLeast: number
): ThemeTree {
	const texts = hashes.length;
	const compared = shuffledPlaces(hashes, 0)
		.slice(0, mostCompared)
		.sort((a, b) => a - b);
	const square = coassociation(votes, compared);
	const merges = averageLinkage(square, new Uint8Array(compared.length).fill(1));
	const core = cutTree(merges, compared.length, {
		parts: Math.max(atLeast, finest),
		smallest: smallestTheme(compared.length)
	});
	const leafOf = new Int32Array(texts).fill(-1);
	for (const [i, text] of compared.entries()) leafOf[text] = core[i]!;
	const leaves = core.reduce((most, leaf) => Math.max(most, leaf + 1), 0);
	joinNearest(votes, leafOf, leaves);
	return {
		leafOf,
		leaves,
		merges: averageLinkage(partLikeness(votes, leafOf, leaves), partSizes(leafOf, leaves)),
		smallest: smallestTheme(texts)
	};
}

/**
 * The themes at one width: the tree is cut, then texts move to the theme whose texts share most of
 * their votes until they have settled, and a theme that became too small dissolves.
 *
 * @returns theme of each text, 0 … themes - 1
 */
export function themesAt(tree: ThemeTree, votes: readonly Vote[], k: number): Int32Array {
	const themeOf = cutTree(tree.merges, tree.leaves, { parts: k, smallest: 1 });
	const labels = tree.leafOf.map((leaf) => themeOf[leaf]!);
	let parts = themeOf.reduce((most, theme) => Math.max(most, theme + 1), 0);
	for (let round = 0; round < settlingRounds; round++) {
		if (settle(votes, labels, parts) === 0) break;
	}
	for (;;) {
		const sizes = partSizes(labels, parts);
		const smallest = sizes.indexOf(Math.min(...sizes));
		if (parts === 1 || sizes[smallest]! >= tree.smallest) return labels;
		dissolve(labels, smallest);
		parts--;
		joinNearest(votes, labels, parts);
	}
}

/** Texts without a part join the one they belong to most. */
function joinNearest(votes: readonly Vote[], labels: Int32Array, parts: number): void {
	if (!labels.includes(-1)) return;
	const belongs = belonging(votes, labels, parts);
	for (let i = 0; i < labels.length; i++) {
		if (labels[i]! < 0) labels[i] = strongest(belongs, i, parts);
	}
}

/** Every text to the part it belongs to most, a draw stays; says how many moved. */
function settle(votes: readonly Vote[], labels: Int32Array, parts: number): number {
	const belongs = belonging(votes, labels, parts);
	let moved = 0;
	for (let i = 0; i < labels.length; i++) {
		const best = strongest(belongs, i, parts);
		if (belongs[i * parts + best]! <= belongs[i * parts + labels[i]!]!) continue;
		labels[i] = best;
		moved++;
	}
	return moved;
}

function strongest(belongs: Float32Array, text: number, parts: number): number {
	let best = 0;
	for (let part = 1; part < parts; part++) {
		if (belongs[text * parts + part]! > belongs[text * parts + best]!) best = part;
	}
	return best;
}

function dissolve(labels: Int32Array, part: number): void {
	for (let i = 0; i < labels.length; i++) {
		if (labels[i] === part) labels[i] = -1;
		else if (labels[i]! > part) labels[i]! -= 1;
	}
}
