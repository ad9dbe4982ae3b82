// What one comparison of two questions says. The shape of a pair in `patterns --json`.

export const testNames = [
	'chi-square',
	'permutation',
	'mann-whitney',
	'kruskal-wallis',
	'spearman',
	'ilr-permutation',
	'ilr-regression',
	'strongest-option'
] as const;
export type TestName = (typeof testNames)[number];

export type EffectName =
	'cramers-v' | 'rank-biserial' | 'epsilon-squared' | 'spearman-rho' | 'r-squared';

/**
 * Size of a difference with its 95% interval, on the scale of its name. A rank-biserial above 0 says that
 * the first group, or the stories with the option, lie further right; Cramér's V has no direction.
 */
export type Effect = { name: EffectName; value: number; low: number; high: number };

/**
 * `difference` is too large for chance after correction, `none` no clear difference; `tooFew` fewer
 * than 10 stories or fewer than two groups of 10; `noSpread` one of the two is the same everywhere.
 */
export type Verdict = 'difference' | 'none' | 'tooFew' | 'noSpread';

/** Within a choice with more answers every option is compared apart, as yes against no. */
export type OptionEffect = {
	/** The option of each side; null for a side that is no choice with more answers. */
	a: string | null;
	b: string | null;
	/** Stories with the option; with both where both sides have one. */
	n: number;
	effect: Effect;
	/** Corrected for the options of this pair. */
	p: number;
};

/** What a comparison of middles cannot see: how far a group lies apart, and whether it has two camps. */
export type Spread = { p: number; pAdjusted: number; verdict: Verdict; camps: readonly string[] };

/** A second look at a choice beside a triad: the table of zones by group. */
export type Zones = { effect: Effect; p: number; pAdjusted: number; verdict: Verdict };

/** A comparison before its family is known. */
export type Compared = {
	test: TestName;
	/** Stories compared. */
	n: number;
	/** All other stories: without an answer to one of both, or in a group under 10. */
	missing: number;
	effect: Effect | null;
	p: number | null;
	/** Why there is no p. */
	without: 'tooFew' | 'noSpread' | null;
	/** Groups under 10, left out by name. */
	leftOut: readonly string[];
	options?: readonly OptionEffect[];
	/** Only for a choice beside a dyad, before correction. */
	spread?: { p: number; camps: readonly string[] };
	/** Only for a choice beside a triad, before correction: do the groups lie in other zones? */
	zones?: { effect: Effect; p: number };
	/** Groups that differ (Dunn with Holm) when more than two differ on a dyad. */
	apart?: readonly { one: string; other: string; p: number }[];
};

export type Pair = Omit<Compared, 'without' | 'spread' | 'zones'> & {
	a: string;
	b: string;
	pAdjusted: number | null;
	verdict: Verdict;
	spread?: Spread;
	zones?: Zones;
};

export type Patterns = {
	/** Comparisons with a p: the family of the correction. */
	looked: number;
	/** Second looks, at spread and at zones: a family of their own. */
	secondLooked: number;
	pairs: readonly Pair[];
};
