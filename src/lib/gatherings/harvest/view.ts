import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type {
	CardMark,
	GoalKind,
	GoalState,
	GoalTerm,
	SeatRole,
	StatementQuestion,
	StepKind
} from '../model.ts';
import type { GatheringHead, GatheringLink } from '../prepare/view.ts';
import type { Beside, Distance, SceneTheme, WeighResult } from '../scene.ts';

// What the report of a gathering shows. It may leave the house, so it tells less than a screen in the
// room: no cell of stories below five, no group of voters below five, nothing that was not shown.

/** A role by itself, roles below five together, or tables that voted as one. */
export type GuardedRole = SeatRole | 'others' | 'table';

export type RolePresence = { role: GuardedRole; seats: number; present: number };

export type HarvestFacts = {
	seats: number;
	present: number;
	/** None when fewer than five people came. */
	roles: readonly RolePresence[];
	tables: number;
	previous: GatheringLink | null;
	next: readonly GatheringLink[];
};

/** One line of the programme; `part` is the id of the part of the report it led to. */
export type HarvestStep = {
	id: string;
	kind: StepKind;
	title: string;
	/** Only of a page, which has nothing else to tell. */
	text: string;
	minutes: number;
	part: string | null;
};

/** A count that may be told; null when it is below five or would give away one that is. */
export type Told = number | null;

/** One place of a question: a zone of a triad, a fifth of a dyad, an option of a choice. */
export type PlaceCount = { id: string; stories: Told };

export type StoryPicture = {
	question: ShownQuestion;
	/** Stories that answered; null below 10, and then there are no places either. */
	n: number | null;
	notApplicable: Told;
	/** What was filtered, in words; empty for all stories. */
	filter: readonly string[];
	places: readonly PlaceCount[];
};

export type Prediction = {
	/** Dots of the room: shares of a triad, or one position of a dyad. */
	dots: readonly (readonly number[])[];
	/** Their middle. */
	mean: readonly number[] | null;
	/** How many of them lie in each place of the picture, by its id. */
	counts: Readonly<Record<string, number>>;
	distance: Distance | null;
};

export type HarvestCard = {
	number: number;
	/** `gone`: its teller took the story back. `closed`: it may not lie on a table any more. */
	state: 'there' | 'closed' | 'gone';
	/** Null for who may not see cards, too. */
	title: string | null;
	language: string | null;
	marks: Readonly<Record<CardMark, number>>;
};

export type HarvestReading = { id: string; text: string; table: number | null };

export type DirectionPlace = {
	zone: string;
	more: readonly string[];
	fewer: readonly string[];
};

/** Yes of those who voted; `share` in steps of .05, null below 20 voters. */
export type ScoreLine = { yes: number; voters: number; share: number | null };
export type Scores = Readonly<Record<StatementQuestion, ScoreLine | null>>;

export type HarvestStatement = {
	id: string;
	number: number;
	text: string;
	alike: readonly Beside[];
	additions: readonly Beside[];
	/** First each role, then all; a question that fewer than five people answered has none. */
	roles: readonly { role: GuardedRole; scores: Scores }[];
	total: Scores;
};

export type StatementGroup = { topic: string | null; statements: readonly HarvestStatement[] };

export type HarvestOutcome = {
	id: string;
	number: number;
	text: string;
	alike: readonly Beside[];
	sources: readonly HarvestSource[];
};

export type HarvestSource =
	| { kind: 'statement' | 'outcome'; number: number; text: string; anchor: string }
	| { kind: 'card'; number: number }
	| { kind: 'story' }
	/** In the explorer. */
	| { kind: 'zone'; question: ShownQuestion; zone: string; href: string }
	| { kind: 'question'; label: string; href: string };

export type HarvestGoal = {
	id: string;
	number: number;
	text: string;
	term: GoalTerm;
	kind: GoalKind;
	ownerRole: string;
	dueMonth: string | null;
	sources: readonly HarvestSource[];
};

export type EarlierGoal = {
	id: string;
	text: string;
	term: GoalTerm;
	ownerRole: string;
	state: GoalState;
	isLate: boolean;
};

/** `id` is where it stands on the page. */
export type HarvestPart = { id: string } & (
	| { kind: 'predict'; title: string; picture: StoryPicture | null; prediction: Prediction | null }
	| { kind: 'cards'; cards: readonly HarvestCard[]; gone: number }
	| {
			kind: 'pattern';
			title: string;
			picture: StoryPicture | null;
			/** None as long as there are fewer than two that compete. */
			readings: readonly HarvestReading[];
			isAlone: boolean;
	  }
	| { kind: 'theme'; title: string; theme: SceneTheme | null }
	| {
			kind: 'direction';
			title: string;
			question: ShownQuestion | null;
			places: readonly DirectionPlace[];
	  }
	| { kind: 'statements'; groups: readonly StatementGroup[] }
	| {
			kind: 'outcomes';
			outcomes: readonly HarvestOutcome[];
			weighings: readonly { id: string; title: string; result: WeighResult | null }[];
	  }
	| { kind: 'earlier'; from: GatheringLink; goals: readonly EarlierGoal[] }
	| { kind: 'goals'; goals: readonly HarvestGoal[] }
);
export type PartOf<K extends HarvestPart['kind']> = Extract<HarvestPart, { kind: K }>;

/** Changes that came after the lock and were refused, alike ones of a day together. */
export type RefusedEdit = {
	day: string;
	by: 'participant' | 'staff';
	/** What was wanted: an act, a command, or `prepare`. */
	wanted: string;
	n: number;
};

export type HarvestLock = {
	/** Null for one that was locked without a day. */
	day: string | null;
	/** 64 hexadecimal signs; null when none was kept. */
	hash: string | null;
	verdict: 'same' | 'withdrawn' | 'changed' | 'none';
	refused: readonly RefusedEdit[];
};

export type HarvestView = {
	head: GatheringHead;
	isRehearsal: boolean;
	/** The gathering or its stories. */
	isInvented: boolean;
	/** The day on which the stories were counted. */
	countedOn: string;
	facts: HarvestFacts;
	steps: readonly HarvestStep[];
	parts: readonly HarvestPart[];
	/** Null until it is locked; then scores and weighings are not told yet either. */
	lock: HarvestLock | null;
};
