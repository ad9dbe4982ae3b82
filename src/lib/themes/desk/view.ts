import type { Aside, TextKind, ThemeStatus } from './model.ts';

// What the themes desk shows. Texts are in it only where the actor may read them.

export type QuoteView = { textId: string; title: string; excerpt: string; language: string };

export type ThemeView = {
	id: string;
	name: string;
	/** Typed by a person. */
	isNamed: boolean;
	definition: string;
	status: ThemeStatus;
	parent: string | null;
	language: string | null;
	/** Texts with this as their first theme, and beside another one. */
	n: number;
	seconds: number;
	/** Of all texts that lie in a theme. */
	share: number;
	/** At most ten, as a reader meets them; taken anew after each edit. */
	terms: readonly string[];
	/** At most three, the clearest first. */
	quotes: readonly QuoteView[];
	/** How much of it stays together when a tenth of the texts is left out, from 0 to 1. */
	stability: number | null;
	/** Texts placed here by a person. */
	byHand: number;
	/** A theme in another language that may be the same one. */
	like: string | null;
};

export type EditView = {
	id: string;
	seq: number;
	who: string;
	at: number;
	/** For a sentence of the locales: `edit.{kind}`. */
	kind: string;
	/** Names to fill in. */
	theme: string;
	other: string;
	count: number;
	isUndone: boolean;
};

export type DeskView = {
	textKind: TextKind;
	/** Changes with every edit, also by others. */
	version: number;
	/** Biggest first; archived and rejected ones last. */
	themes: readonly ThemeView[];
	/** Texts that lie in a theme, and all that could. */
	placed: number;
	texts: number;
	/** Texts in no theme, by the reason why. */
	aside: readonly { reason: Aside; n: number }[];
	/** Texts that are not read here: only counted, or held for review. */
	countedOnly: number;
	held: number;
	/** Newest first, at most 50. */
	edits: readonly EditView[];
	/** Null before the first run. */
	run: { id: string; at: number; seconds: number; asked: number | null } | null;
	/** A newer run that waits for somebody to look at what it would change. */
	proposal: string | null;
	mayEdit: boolean;
};

/** One text in the reading view. */
export type PlacedText = {
	textId: string;
	title: string;
	text: string;
	language: string;
	theme: string | null;
	by: 'machine' | 'person';
	confidence: number;
	second: string | null;
	seconds: readonly string[];
	aside: Aside | null;
	/** Where words of its theme stand in the text: start and end in UTF-16 units. */
	evidence: readonly (readonly [start: number, end: number])[];
};

/** What adopting one cluster of a newer run would change. */
export type ProposedTheme = {
	cluster: number;
	/** The theme it is already, or null when it is new. */
	theme: string | null;
	name: string;
	terms: readonly string[];
	stays: number;
	comes: number;
	goes: number;
};
