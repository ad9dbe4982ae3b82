import type { Shares } from '#lib/signifiers/answer.ts';

// What a comparison looks at: one question as a list with a place per story, all lists of a study in
// the same order of stories. Null is a story without an answer, whatever the reason: it never counts
// as a value. An id is that of the question; `S1.x` is a second list of question S1.

export type TriadVariable = { id: string; kind: 'triad'; values: readonly (Shares | null)[] };
/** Positions 0..1. */
export type DyadVariable = { id: string; kind: 'dyad'; values: readonly (number | null)[] };
/** One option per story, as its place in `options`. */
export type ChoiceVariable = {
	id: string;
	kind: 'choice';
	options: readonly string[];
	values: readonly (number | null)[];
};
/** Any number of options per story, as their places: a choice with more answers, stones in use. */
export type ChoicesVariable = {
	id: string;
	kind: 'choices';
	options: readonly string[];
	values: readonly (readonly number[] | null)[];
};
export type Variable = TriadVariable | DyadVariable | ChoiceVariable | ChoicesVariable;
