import type { Effect, EffectName, Pair } from '#lib/statistics/comparison.ts';

// In which order pairs are shown, and how large a difference is called.

export const sizes = ['tiny', 'small', 'medium', 'large'] as const;
export type Size = (typeof sizes)[number];

/**
 * From where a difference is called small, medium and large: Cohen 1988, Statistical Power Analysis for
 * the Behavioral Sciences, 2nd ed., pp. 79–80 (r), 227 (w), 287 (eta squared), 414 (R squared). V is
 * held to the steps of w, which is strict for more than two groups.
 */
const steps: Readonly<Record<EffectName, readonly [number, number, number]>> = {
	'cramers-v': [0.1, 0.3, 0.5],
	'rank-biserial': [0.1, 0.3, 0.5],
	'spearman-rho': [0.1, 0.3, 0.5],
	'epsilon-squared': [0.01, 0.06, 0.14],
	'r-squared': [0.02, 0.13, 0.26]
};

/** Where a pair stands: its verdict, or `spread` when only how far answers lie apart is remarkable. */
export const standings = ['difference', 'spread', 'none', 'tooFew', 'noSpread'] as const;
export type Standing = (typeof standings)[number];

/** What a difference of this size is called; its sign does not matter. */
export function sizeOf({ name, value }: Effect): Size {
	const passed = steps[name].filter((step) => Math.abs(value) >= step).length;
	return sizes[passed] ?? 'tiny';
}

/** Size on one scale (0..1) for all names: a squared measure counts as its root; 0 without one. */
export function strengthOf({ effect }: Pick<Pair, 'effect'>): number {
	if (!effect) return 0;
	const size = Math.abs(effect.value);
	return effect.name.endsWith('-squared') ? Math.sqrt(size) : size;
}

/** A comparison of middles cannot see two camps, so what spread says has a place of its own. */
export function standingOf({
	verdict,
	spread,
	zones
}: Pick<Pair, 'verdict' | 'spread' | 'zones'>): Standing {
	const second = spread ?? zones;
	return verdict === 'none' && second?.verdict === 'difference' ? 'spread' : verdict;
}

/** Pairs per standing, in the order of `standings`, the strongest first; empty ones left out. */
export function inOrder(pairs: readonly Pair[]): { standing: Standing; pairs: Pair[] }[] {
	return standings
		.map((standing) => ({
			standing,
			pairs: pairs
				.filter((pair) => standingOf(pair) === standing)
				.toSorted((one, other) => strengthOf(other) - strengthOf(one))
		}))
		.filter((group) => group.pairs.length > 0);
}
