import type { GoalKind, GoalState, GoalTerm, SourceKind } from '../model.ts';
import type { GatheringLink } from '../prepare/view.ts';
import type { Due } from './due.ts';

// What the pages of what became of goals show.

/** One thing that was done, or not, with a goal. Never changed: a wrong one gets a next one. */
export type NoteView = {
	day: string;
	state: GoalState;
	text: string;
	evidence: string;
	/** A month agreed then, instead of the one before. */
	dueMonth: string | null;
};

export type GoalView = {
	id: string;
	number: number;
	text: string;
	term: GoalTerm;
	kind: GoalKind;
	ownerRole: string;
	state: GoalState;
	isLate: boolean;
	/** The month of the gathering itself, and the one that holds now. */
	agreedMonth: string | null;
	dueMonth: string | null;
	due: Due;
	/** The oldest first. */
	notes: readonly NoteView[];
	gathering: GatheringLink;
};

/** Something a goal or an outcome comes from, in words, with where it leads. */
export type SourceView = {
	kind: SourceKind;
	ref: string;
	/** What it is: the sentence itself, the title of a story, a place in a triad. */
	text: string;
	/** In a few words: its number, its scores, where it lies. */
	facts: readonly string[];
	/** The first words of a story, where this reader may read them. */
	opening: string | null;
	/** Null when this reader may not go there. */
	href: string | null;
	/** What it comes from itself. */
	sources: readonly SourceView[];
};

/** The goals that came from something, as links. */
export type GoalLink = { id: string; number: number; text: string; state: GoalState; href: string };
