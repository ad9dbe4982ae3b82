import { pickWidth, usualWidth, widths, type Width } from './pick-width.ts';
import { growTree, themesAt, type ThemeTree } from './theme-tree.ts';
import { castVotes, type Electorate } from './voters.ts';
import type { Vote } from './vote.ts';
import { holdWishes, votesOfPeople, type Wishes } from './wishes.ts';

/** The texts of one language divided into themes. */
export type Division = {
	votes: Vote[];
	tree: ThemeTree;
	widths: Width[];
	/** Theme of each text, 0 … themes - 1. */
	labels: Int32Array;
	themes: number;
	/** Theme of each pinned one. */
	pinned: number[];
};

export type DivisionSettings = { k?: number; knownK?: number; seed: number; wishes: Wishes };

/** Votes, the tree they make, and the tree cut at the width that was asked or that fits best. */
export function divide(
	texts: Electorate,
	{ k, knownK, seed, wishes }: DivisionSettings,
	report: (done: number) => void = () => {}
): Division {
	const usual = usualWidth(texts.weights.rows);
	const machine = castVotes(texts, { k: k ?? usual, seed }, (done) => report(0.9 * done));
	const votes = [...machine, ...votesOfPeople(machine, wishes)];
	const tree = growTree(votes, texts.hashes, k ?? 0);
	const choices = widths(tree, votes);
	return {
		votes,
		tree,
		widths: choices,
		...cutAt(tree, votes, k ?? pickWidth(choices, usual, knownK), wishes)
	};
}

/** The themes at one width, with what people decided. */
export function cutAt(
	tree: ThemeTree,
	votes: readonly Vote[],
	k: number,
	wishes: Wishes
): Pick<Division, 'labels' | 'themes' | 'pinned'> {
	const labels = themesAt(tree, votes, k);
	const themes = labels.reduce((most, theme) => Math.max(most, theme + 1), 0);
	return { labels, ...holdWishes(labels, themes, votes, wishes) };
}
