import type { LensWords } from '../lens-words.ts';
import type { StudyName } from '../model.ts';

// From pattern to meaning: what was seen, how it can be read, and what belongs together.

/** How sure the author is of what was seen. */
export const strengths = ['weak', 'moderate', 'strong'] as const;
export type Strength = (typeof strengths)[number];

/** Is a pair of questions special? `double` says the same as another pair. */
export const marks = ['yes', 'maybe', 'no', 'double'] as const;
export type Mark = (typeof marks)[number];

export const annotationKinds = ['text', 'choice'] as const;
export type AnnotationKind = (typeof annotationKinds)[number];

/** Where something was seen, in words. */
export type Seen = {
	/** Labels of the questions of the chart; empty when it was seen in the whole. */
	charts: readonly string[];
	lens: readonly LensWords[];
	/** Whether a part of the lens is no longer known in this study. */
	isCut: boolean;
	/** How many stories pass the lens now. */
	stories: number;
	/** The same lens in the explorer. */
	href: string;
};

export type ReadingView = {
	id: string;
	text: string;
	author: string;
	isOwn: boolean;
	at: Date;
};

export type ObservationView = {
	id: string;
	saw: string;
	strength: Strength;
	author: string;
	isOwn: boolean;
	at: Date;
	/** Null when the words are still those of `at`. */
	changedAt: Date | null;
	seen: Seen;
	/** How many stories passed the lens when it was written down. */
	storiesThen: number;
	readings: readonly ReadingView[];
	inReport: boolean;
	/** How many stories somebody put with it. */
	pins: number;
};

/** An observation as a link from a chart or a story. */
export type ObservationLink = {
	id: string;
	saw: string;
	strength: Strength;
	author: string;
	at: Date;
	/** Ids of the questions of its chart. */
	charts: readonly string[];
};

/** A page of this room: `mayWrite` for who reads stories; others look. */
export type MeaningPage = { study: StudyName; mayWrite: boolean };

/** A story that passed the gate for this reader. */
export type ShownStory = {
	id: string;
	title: string;
	text: string;
	language: string;
	invented: boolean;
};

export type PinView = {
	reason: string;
	author: string;
	isOwn: boolean;
	/** Null where this reader may not read the story, or nobody may any more. */
	story: ShownStory | null;
};

/** Stories drawn by lot: the same address gives the same stories as long as none comes or goes. */
export type DrawView = {
	/** Id of a triad to draw from each of its zones, or empty. */
	by: string;
	count: number;
	seed: number;
	/** How many stories there were to draw from. */
	from: number;
	/** `place` is the zone of the triad in words. */
	stories: readonly { place: string | null; story: ShownStory }[];
	triads: readonly { id: string; label: string }[];
};

export type PerspectiveView = { id: string; name: string };

export type CanvasView = MeaningPage & {
	perspectives: readonly PerspectiveView[];
	readings: readonly (ReadingView & {
		observationId: string;
		saw: string;
		/** Null when nobody put it anywhere. */
		perspectiveId: string | null;
	})[];
	/** The newest first; `to` is null when a reading was taken out of its perspective. */
	moves: readonly { at: Date; who: string; text: string; to: string | null }[];
};

export type QuestionView = {
	id: string;
	label: string;
	kind: AnnotationKind;
	options: readonly string[];
};

/** What researchers noted about one story; no word of its teller. */
export type Annotated = {
	questions: readonly QuestionView[];
	answers: readonly { questionId: string; author: string; isOwn: boolean; value: string }[];
	/** Observations this story was put with. */
	observations: readonly ObservationLink[];
};

/** What was just done: a key of the sentences, and the form that undoes it. */
export type Done = {
	key: string;
	undo: { action: string; fields: Readonly<Record<string, string>> } | null;
};
