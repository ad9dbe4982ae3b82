// People's side of the themes. What a machine found is a run; what people decided is a log of edits.
// A desk is both together: the runs that were adopted, then every edit that was not undone, in order.

/** What a theme can be about; a text is always named by its kind and its id. */
export const textKinds = ['story', 'contribution', 'statement', 'pearl'] as const;
export type TextKind = (typeof textKinds)[number];

/** One text as the clustering and the desk get it: only texts that researchers may read. */
export type ThemeText = { id: string; title: string; text: string; language: string };

/** Why a text is in no theme. */
export const asideReasons = [
	'empty',
	'duplicate',
	'notSure',
	/** Too few texts in its language to find themes in. */
	'tooFew',
	'rejected',
	'takenOut'
] as const;
export type Aside = (typeof asideReasons)[number];

export const editKinds = [
	'adopt',
	'rename',
	'describe',
	'merge',
	'split',
	'move',
	'second',
	'pin',
	'unpin',
	'reject',
	'create',
	'archive',
	'restore'
] as const;
export type EditKind = (typeof editKinds)[number];

/**
 * What an edit says, without the texts it is about: those stand beside it and leave with their text.
 * `adopt` takes clusters of a run: `into` names the theme each cluster becomes.
 */
export type EditPayload =
	| { kind: 'adopt'; runId: string; into: Readonly<Record<number, string>> }
	| { kind: 'rename'; theme: string; name: string }
	/** Codebook: what belongs here and what does not; the texts beside it are examples or not. */
	| { kind: 'describe'; theme: string; definition: string }
	/** All texts of `from` go to `theme`, now and after every later run. */
	| { kind: 'merge'; theme: string; from: readonly string[] }
	/** The texts beside it go to the children, by the place of the child in the list. */
	| { kind: 'split'; theme: string; children: readonly { id: string; name: string }[] }
	/** To this theme, or to none. */
	| { kind: 'move'; theme: string | null }
	/** A theme beside the first one, given or taken away by hand. */
	| { kind: 'second'; theme: string; isOn: boolean }
	| { kind: 'pin' | 'unpin' | 'reject' | 'archive' | 'restore'; theme: string }
	| { kind: 'create'; theme: string; name: string };

export type EditText = {
	textId: string;
	/** Split: the place of the child. Describe: 1 for an example, 0 for a text that does not belong. */
	value: number;
};

export type ThemeEdit = {
	id: string;
	/** Order within the desk. */
	seq: number;
	actorId: string;
	at: number;
	payload: EditPayload;
	texts: readonly EditText[];
	isUndone: boolean;
};

/** A cluster of a run, as the machine would describe it. */
export type RunCluster = {
	cluster: number;
	language: string;
	name: string;
	terms: readonly string[];
	/** Share of its texts that stay together when a tenth of all texts is left out; null when unknown. */
	stability: number | null;
};

export type RunText = {
	textId: string;
	cluster: number | null;
	second: number | null;
	/** From 0 to 1. */
	confidence: number;
	aside: Aside | null;
	/** The text it nearly repeats. */
	repeats: string | null;
};

export type Run = { id: string; clusters: readonly RunCluster[]; texts: readonly RunText[] };

export const themeStatuses = ['suggested', 'accepted', 'pinned', 'archived', 'rejected'] as const;
export type ThemeStatus = (typeof themeStatuses)[number];

export type DeskTheme = {
	id: string;
	name: string;
	/** Typed by a person: no machine changes it. */
	isNamed: boolean;
	definition: string;
	status: ThemeStatus;
	parent: string | null;
	language: string | null;
	terms: readonly string[];
	stability: number | null;
	examples: readonly string[];
	nonExamples: readonly string[];
};

/** Where one text lies. */
export type Placing = {
	theme: string | null;
	by: 'machine' | 'person';
	confidence: number;
	/** The machine's second thought. */
	second: string | null;
	/** Further themes by hand. */
	seconds: readonly string[];
	aside: Aside | null;
};

export type Desk = {
	/** Every theme that was not merged away, by id, in the order in which they came. */
	themes: ReadonlyMap<string, DeskTheme>;
	placings: ReadonlyMap<string, Placing>;
	/** Where the texts of a merged theme went. */
	mergedInto: ReadonlyMap<string, string>;
	/** What lay in a theme when it was rejected, so that it is not proposed again. */
	rejected: ReadonlyMap<string, readonly string[]>;
};
