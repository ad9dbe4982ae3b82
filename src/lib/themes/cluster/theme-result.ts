import type { ThemeTree } from './theme-tree.ts';
import type { Vote } from './vote.ts';

// What a run gives back. Everything is a suggestion; all of it can be copied between threads.

export type ThemeText = {
	id: string;
	text: string;
	/** BCP-47, as the teller said; what the text itself shows goes first. */
	language?: string;
};

export type ThemeSettings = {
	/** Themes wanted in the largest language; without it the votes decide. */
	k?: number;
	/** Another number is another draw of lots; the same number always gives the same themes. */
	seed?: number;
	/** Width people already know: kept unless another is clearly better. */
	knownK?: number;
	/** Themes people keep, by their id: these texts stay in them. */
	pinned?: readonly { id: string; texts: readonly string[] }[];
	/** Texts that belong in one theme. */
	mustLink?: readonly (readonly string[])[];
	/** Texts that do not belong in one theme. */
	cannotLink?: readonly (readonly [string, string])[];
	/** Texts that must not be put in a pinned theme again. */
	rejected?: readonly { text: string; theme: string }[];
	/** Runs on nine tenths of the texts, to see which themes stay; 0 leaves `stability` null. */
	stabilityRuns?: number;
	/** Embeddings, a row per text in the order given: all languages then are clustered together. */
	matrix?: { dims: number; rows: Float32Array };
};

export type Theme = {
	/** Hangs on its words: the same texts give the same id. A pinned theme keeps its own. */
	id: string;
	/** Up to ten words as people wrote them, the most telling first; none in two themes. */
	terms: string[];
	/** Suggestion. */
	name: string;
	/** Ids of texts that show what it is about, best first; more than needed, for consent. */
	quotes: string[];
	/** Texts in it, repeated ones included. */
	size: number;
	/** Share of the votes, 0 … 1, that put two of its texts together; per kind of voter. */
	agreement: Record<'graph' | 'mixture' | 'factors', number | null>;
	/** Mean overlap (Jaccard) with its nearest theme when a tenth of the texts is left out; null when not asked. */
	stability: number | null;
};

/** Nothing to tell, too uncertain to say, or too few texts in this language. */
export type WhyNoTheme = 'empty' | 'notSure' | 'tooFew';

export type Assignment = {
	id: string;
	language: string;
	theme: string | null;
	why: WhyNoTheme | null;
	/** A theme that fits nearly as well. */
	second: string | null;
	/** How much more often voters put it here than in the next theme, 0 … 1. */
	confidence: number;
	/** The text this one nearly repeats, whose theme it shares. */
	duplicateOf: string | null;
};

/** With this a language can be cut coarser or finer without voting again: see `recutThemes`. */
export type Dendrogram = {
	/** The texts it is about, in the order of the votes. */
	ids: string[];
	tree: ThemeTree;
	votes: Vote[];
};

/** What is needed to put a new text with the themes there are: see `assignTexts`. */
export type ThemeModel = {
	language: string;
	keys: string[];
	idf: Float32Array;
	themes: {
		id: string;
		/** Mean tf-idf row of its texts, of length 1: places in `keys` and their weights. */
		at: Int32Array;
		values: Float32Array;
	}[];
};

export type LanguageThemes = {
	language: string;
	/** Texts in this language, empty ones included. */
	texts: number;
	k: number;
	/** The widths looked at, with the contrast of each. */
	widths: { k: number; contrast: number }[];
	/** Largest first. */
	themes: Theme[];
	dendrogram: Dendrogram;
	model: ThemeModel;
};

/** Two themes in different languages that seem to be about the same, with the words they share. */
export type ThemeLink = { a: string; b: string; shared: string[]; strength: number };

export type ThemeResult = {
	/** Languages with enough texts, the one with most first. */
	languages: LanguageThemes[];
	/** One per text, in the order given. */
	assignments: Assignment[];
	links: ThemeLink[];
};
