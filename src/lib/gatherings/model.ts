// A gathering: people around tables who predict, read, speak, weigh and agree on the stories themselves.
// Nobody has a name here. A seat is a badge with a role; whoever holds the badge may act for it.

export const seatRoles = [
	'resident',
	'peer-expert',
	'team-member',
	'team-manager',
	'partner-organisation',
	'municipality',
	'policy-officer'
] as const;
export type SeatRole = (typeof seatRoles)[number];

/** Within a stakeholder group: who decides there, or who does the work. */
export const seatLevels = ['board', 'practice'] as const;
export type SeatLevel = (typeof seatLevels)[number];

/** `locked` is frozen: its content has a hash and takes no more changes. */
export const gatheringStates = ['prepared', 'running', 'locked'] as const;
export type GatheringState = (typeof gatheringStates)[number];

export const templateIds = ['duidingssessie', 'beleidsgesprek', 'werksessie'] as const;
export type TemplateId = (typeof templateIds)[number];

/** One thing that every table must have: somebody with one of these roles. */
export type Need = { id: string; anyOf: readonly SeatRole[] };

/** How tables are made up (decisions.md 23). */
export type CompositionRule = { smallest: number; largest: number; needs: readonly Need[] };

export type Topic = { id: string; title: string; text: string };

export const stepKinds = [
	'welcome',
	'own-story',
	'predict',
	'cards',
	'pattern',
	'theme',
	'statements',
	'direction',
	'outcomes',
	'weigh',
	'goals',
	'page',
	'timer'
] as const;
export type StepKind = (typeof stepKinds)[number];

/** What a step is about, by its kind; empty where a kind needs nothing. */
export type StepSetting = {
	/** Predict, pattern, direction: a triad or a dyad of the framework. */
	question?: string;
	/** Pattern: stories under this lens only, as in the address. */
	lens?: string;
	/** Theme: its id on the desk. */
	theme?: string;
	/** Weigh: dots per person. Predict: dots per table. */
	dots?: number;
	/** Outcomes: most per table. */
	most?: number;
	/** Goals: about those of the gatherings before, also once there are new ones. */
	previous?: boolean;
};

/** What the step lets people do now; results are shown only when `revealed`. */
export const phases = ['open', 'closed', 'revealed'] as const;
export type Phase = (typeof phases)[number];

export const cardMarks = ['recognise', 'surprises', 'must-be-heard'] as const;
export type CardMark = (typeof cardMarks)[number];

export const statementQuestions = ['alive', 'recognised', 'feasible'] as const;
export type StatementQuestion = (typeof statementQuestions)[number];

/** New contributions wait until somebody at the regie has looked at them. */
export const moderations = ['incoming', 'shown', 'hidden'] as const;
export type Moderation = (typeof moderations)[number];

export const goalTerms = ['short', 'long'] as const;
export type GoalTerm = (typeof goalTerms)[number];
export const goalKinds = ['running', 'new'] as const;
export type GoalKind = (typeof goalKinds)[number];
export const goalStates = ['open', 'busy', 'done', 'stopped'] as const;
export type GoalState = (typeof goalStates)[number];

/** What a goal or an outcome comes from; `zone` is `T1:ab`, `question` the id of a question. */
export const sourceKinds = ['statement', 'outcome', 'card', 'story', 'zone', 'question'] as const;
export type SourceKind = (typeof sourceKinds)[number];
export type Source = { kind: SourceKind; ref: string };

/**
 * Who did something: a seat by its id, a table by its number, or paper counted for a role. Never a
 * person. Written as `seat:ID`, `table:7`, `paper:resident`, and `paper:resident:7` for what table 7
 * counted: each table counts its own.
 */
export type Doer =
	`seat:${string}` | `table:${number}` | `paper:${SeatRole}` | `paper:${SeatRole}:${number}`;
