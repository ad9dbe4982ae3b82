import type { FrameworkStructure, FrameworkTexts, ReviewState } from '#lib/frameworks/model.ts';
import type { Language } from '#lib/i18n/languages.ts';
import type { Channel } from '#lib/studies/model.ts';
import type { RawAnswer } from './model.ts';

// What every reader makes of a file, whichever tool wrote it. Nothing here was held against a study yet.

/** The questions a file brings, under ids of its own tool. */
export type SourceFramework = {
	structure: FrameworkStructure;
	translations: readonly { language: Language; texts: FrameworkTexts; review: ReviewState }[];
};

export type SourcePoint = {
	code: string;
	name: string;
	channel: Channel;
	form: 'long' | 'short';
	languages: readonly Language[];
};

/** What a file says of the study itself; a file of another tool says little. */
export type SourceStudy = {
	name: string;
	purpose: string | null;
	invented: boolean;
	helpNumber: string | null;
	distressText: string | null;
	areas: readonly { id: string; labels: Readonly<Record<string, string>> }[];
	points: readonly SourcePoint[];
};

export type SourceStory = {
	/** 1 = first row after the header. */
	row: number;
	/** What the tool calls this story: the same file twice gives the same. */
	sourceId: string;
	/** The story as the body of POST /api/v1/verhalen has it, without ids and answers. */
	body: Readonly<Record<string, unknown>>;
	/** Week number; null when the file does not say. */
	week: number | null;
	/** Code of a collection point, when the file names one. */
	point: string | null;
	isHeld: boolean;
	answers: Readonly<Record<string, unknown>>;
	raw: Readonly<Record<string, RawAnswer>>;
};

export type Source = {
	study: SourceStudy;
	/** Null for a file that brings answers to questions of a study that is there. */
	framework: SourceFramework | null;
	/** Rows that were looked at, also those that became no story. */
	read: number;
	/** Names of the columns; empty for a file that is no table. */
	header: readonly string[];
	stories: readonly SourceStory[];
};
