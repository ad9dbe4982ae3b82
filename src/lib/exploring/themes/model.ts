import type { Label, ShownQuestion } from '#lib/frameworks/model.ts';
import type { Effect, TestName, Verdict } from '#lib/statistics/comparison.ts';
import type { StudyName } from '../model.ts';

// What a browser may know of themes beside answers: counts and figures, no story and no word of one.

/** Stories with a theme or an option. */
export type Counted = { id: string; n: number };

/** A theme beside an answer: how sure is it that the one differs where the other does? */
export type CrossTest = {
	test: TestName;
	effect: Effect | null;
	p: number | null;
	/** Corrected for all comparisons of the page. */
	pAdjusted: number | null;
	verdict: Verdict;
};

/** Themes by options; groups under ten are not in it. */
export type CrossCounts = {
	/** Rows and columns with their stories; options of a choice with more answers overlap. */
	themes: readonly Counted[];
	options: readonly Counted[];
	counts: readonly (readonly number[])[];
	/** Adjusted residuals; null where a count cannot differ. */
	residuals: readonly (readonly (number | null)[])[];
	/** For a choice with more answers: p of each option as yes against no, corrected for the options. */
	ps?: readonly (number | null)[];
};

/** Where the answers of one theme lie on the line of a dyad; positions are fractions. */
export type ThemeLine = Counted & {
	q1: number;
	median: number;
	q3: number;
	/** Twenty bins. */
	histogram: readonly number[];
};

/** Themes beside one question, facet or `week`. */
export type Crossed = {
	id: string;
	kind: 'choice' | 'choices' | 'zones' | 'dyad';
	/** Stories compared, and all others of the study. */
	n: number;
	missing: number;
	/** Groups that are too small to compare, with the stories they have. */
	small: { themes: readonly Counted[]; options: readonly Counted[] };
	table: CrossCounts | null;
	lines: readonly ThemeLine[];
	test: CrossTest;
};

export type Crossing = {
	/** Stories of the study, and those that lie in a theme. */
	stories: number;
	placed: number;
	/** Comparisons with a p: the family of the correction. */
	looked: number;
	crossed: readonly Crossed[];
};

export type CrossPage = Crossing & {
	study: StudyName;
	questions: ShownQuestion[];
	/** The largest first. */
	themes: Label[];
};
