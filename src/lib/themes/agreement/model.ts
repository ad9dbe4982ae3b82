import type { TextKind } from '../desk/model.ts';
import type { Interval } from './alpha-interval.ts';
import type { ThemeAgreement } from './per-theme.ts';

// What the pages of agreement show. While people code, nothing of each other's work or the machine's.

/** What a form says for 'none of these themes'. */
export const noTheme = 'geen';

export type SampleView = {
	id: string;
	madeAt: Date;
	maker: string;
	/** Texts in it that the reader may read. */
	texts: number;
	/** Coded by the reader. */
	own: number;
	coders: readonly { name: string; coded: number }[];
	isOpened: boolean;
};

/** A text that passed the gate for this reader. */
export type ReadText = {
	id: string;
	title: string;
	text: string;
	language: string;
};

export type CodeChoice = { id: string; name: string; definition: string };

export type CodingView = {
	textKind: TextKind;
	/** In a study of invented texts: said beside each text. */
	invented: boolean;
	/** By name: an order by size would say what the machine found. */
	themes: readonly CodeChoice[];
	/** Null when the reader coded every text of the sample. */
	text: ReadText | null;
	/** What the reader chose for this text before, the main theme first; null when nothing yet. */
	chosen: readonly string[] | null;
	coded: number;
	texts: number;
	/** The text the reader coded last, to look at again. */
	previous: string | null;
};

/** Below 10 texts nothing is counted; below 30 it is said with care (decisions: numbers people see). */
export type Caution = 'tooFew' | 'careful' | 'enough';

export type Measure = { alpha: number | null; interval: Interval | null };

/** One coder's themes for one text; no theme says 'none of these'. */
export type Said = { who: string; themes: readonly string[] };

export type Disagreement = {
	/** Null where this reader may not read it, or nobody may any more. */
	text: ReadText | null;
	said: readonly Said[];
	/** Null when a person placed this text, or it came later. */
	machine: readonly string[] | null;
};

export type AgreementView = {
	textKind: TextKind;
	invented: boolean;
	texts: number;
	/** Texts that at least two people coded: only these count. */
	compared: number;
	caution: Caution;
	coders: readonly { name: string; coded: number }[];
	/** Of the main theme. */
	main: Measure;
	/** Of all themes of a text together, partly the same counting partly. */
	all: Measure;
	perTheme: readonly (ThemeAgreement & { name: string })[];
	/** The machine beside each person; never in the numbers above. */
	machine: readonly { who: string; alpha: number | null; texts: number }[];
	/** How many texts got different main themes, and the first of them with names of themes. */
	differing: number;
	disagreements: readonly Disagreement[];
};
