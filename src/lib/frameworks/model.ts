import { languages, type Language } from '#lib/i18n/languages.ts';
import type { QuestionKind } from '#lib/signifiers/answer.ts';

// A framework (vragenkader) is two things: a structure with stable ids that never changes once it is
// published, and texts per language that may be revised. The ids are what is stored and counted.

export { languages, type Language };

export const formLengths = ['long', 'short'] as const;
export type FormLength = (typeof formLengths)[number];

/** `role` is asked before the story (the prompt depends on it), `person` after the signifiers. */
export type QuestionPart = 'role' | 'signifier' | 'person';

type QuestionBase = {
	id: string;
	part: QuestionPart;
	forms: readonly FormLength[];
	tensions: readonly string[];
};

export type TriadQuestion = QuestionBase & {
	kind: 'triad';
	corners: readonly [string, string, string];
};
export type DyadQuestion = QuestionBase & {
	kind: 'dyad';
	poles: readonly [string, string];
	shape: 'too-little-too-much' | 'both-good';
};
export type StonesQuestion = QuestionBase & {
	kind: 'stones';
	stones: readonly string[];
	axes: readonly [string, string];
};
/** An ordinary option of every question about the teller. */
export const preferNotToSay = 'prefer-not-to-say';

export type ChoiceQuestion = QuestionBase & {
	kind: 'choice';
	/** Option ids in order; empty when `optionsFrom` names a list of the study. */
	options: readonly string[];
	optionsFrom?: 'areas';
	/** How many options may be chosen at most; 1 is a single choice. */
	max: number;
};
export type Question = TriadQuestion | DyadQuestion | StonesQuestion | ChoiceQuestion;

export type FrameworkStructure = {
	/** Stable id of the framework, kebab-case; the version id reads `${id}@${version}`. */
	id: string;
	version: number;
	sourceLanguage: Language;
	/** The tensions the inquiry is about; each needs at least one question. */
	tensions: readonly string[];
	questions: readonly Question[];
	/** Role option ids that get the prompt about their work instead of their own life. */
	workRoles: readonly string[];
	/** The option after which a story is for the researchers only (consent level at most 1). */
	privateOption?: { question: string; option: string };
};

/**
 * All sentences of one language, flat. Keys:
 * `T1` the question · `T1.help` · `T1.{corner|pole|stone|option}` a label · `T1.{…}.help` ·
 * `S1.{axis}.low|high` · `story.prompt.resident|work|neighbour` · `story.help` · `story.title` ·
 * `story.text` · `story.starter.good|bad` · `triad|dyad|stones.instruction` ·
 * `welcome.title|what|noNames|adults|safe` · `consent.research|card|public` and `.help`,
 * `consent.keep|withdraw|distress|private`. Only the `.help` of a question or label may be absent.
 */
export type FrameworkTexts = Readonly<Record<string, string>>;

export type ReviewState = 'source' | 'draft' | 'machine' | 'reviewed';

/** One question with its sentences in one language, as a form or a chart shows it. */
export type Label = { id: string; label: string; help?: string };
type ShownBase = { id: string; part: QuestionPart; label: string; help?: string };
export type ShownQuestion =
	| (ShownBase & { kind: 'triad'; corners: [Label, Label, Label] })
	| (ShownBase & { kind: 'dyad'; poles: [Label, Label] })
	| (ShownBase & { kind: 'stones'; stones: Label[]; axes: [Axis, Axis] })
	| (ShownBase & { kind: 'choice'; options: Label[]; max: number });
export type Axis = { id: string; low: string; high: string };
export type KindOf<K extends QuestionKind> = Extract<ShownQuestion, { kind: K }>;
