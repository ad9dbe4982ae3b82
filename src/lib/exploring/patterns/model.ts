import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Patterns } from '#lib/statistics/comparison.ts';
import type { Mark } from '../meaning/model.ts';
import type { StudyName } from '../model.ts';

// What a browser may know of the comparisons of a study: figures, ids of questions and options, and
// what researchers think of them. No story, and nothing that names one.

/** Where a story came from, in so far as it is compared with what was answered. */
export const comparedFacets = ['channel', 'mode', 'language'] as const;
export type ComparedFacet = (typeof comparedFacets)[number];

/** The document of `patterns --json`. */
export type StudyPatterns = {
	study: string;
	/** Stories compared: those of the study, or those that pass the filter. */
	stories: number;
	/** Chance is drawn from this number, so the same stories always give the same figures. */
	seed: number;
} & Patterns;

/** One line of the stream: how far it is (0..1), or all that was found. */
export type PatternLine = { done: number } | { found: StudyPatterns };

/** What researchers think of one pair of questions; `others` without their names. */
export type PairMark = { a: string; b: string; mine: Mark | null; others: readonly Mark[] };

/** What the page needs before anything is calculated. */
export type PatternsPage = {
	study: StudyName;
	questions: ShownQuestion[];
	stories: number;
	marks: PairMark[];
	/** Whether this reader may say what is special. */
	mayMark: boolean;
};

/** One name for a pair, whichever side comes first. */
export function pairKey(a: string, b: string): string {
	return [a, b].toSorted().join('~');
}
