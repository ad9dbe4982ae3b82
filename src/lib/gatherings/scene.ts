import type { ShownQuestion } from '#lib/frameworks/model.ts';
import type { Zone } from '#lib/signifiers/zones.ts';
import type {
	CardMark,
	GatheringState,
	GoalKind,
	GoalState,
	GoalTerm,
	Moderation,
	Phase,
	SeatRole,
	StatementQuestion,
	StepKind,
	StepSetting
} from './model.ts';

// What the surfaces get. A scene is public: it holds nothing that may not stand on a projector. Counts are
// stories, marks, votes or dots; places are shares (A, B, C) of a triad or one position of a dyad.

export const covers = ['none', 'black', 'white', 'join', 'tables'] as const;
export type Cover = (typeof covers)[number];

/** How many of the tables (or, when votes are private, of the seats present) did what the step asks. */
export type Progress = { done: number; of: number; unit: 'tables' | 'seats' };

export type SceneStep = {
	id: string;
	kind: StepKind;
	title: string;
	text: string;
	minutes: number;
	setting: StepSetting;
};

export type SceneTable = { number: number; topic: string | null };

/** One version of a running gathering. Of two scenes the one with the higher version is the newer. */
export type Scene = {
	id: string;
	version: number;
	state: GatheringState;
	title: string;
	isRehearsal: boolean;
	/** Null when the doors are closed. */
	joinCode: string | null;
	/** Null before the first step. */
	step: SceneStep | null;
	/** Counted from 0, among `count` steps. */
	position: number;
	count: number;
	phase: Phase;
	cover: Cover;
	/** Milliseconds since 1970 on the server's clock; null when no timer runs. */
	timerEndsAt: number | null;
	tables: readonly SceneTable[];
	progress: Progress | null;
	shows: SceneContent;
};

export type SceneContent =
	| { kind: 'welcome' | 'page' | 'timer' }
	/** `point` is the code of an open collection point: the teller's form. */
	| { kind: 'own-story'; point: string | null }
	| {
			kind: 'predict';
			question: ShownQuestion | null;
			placed: number;
			reveal: PredictReveal | null;
	  }
	| { kind: 'cards'; cards: readonly SceneCard[] }
	| {
			kind: 'pattern';
			question: ShownQuestion | null;
			/** Null below 10 stories under the lens. */
			counts: StoryCounts | null;
			readings: readonly SceneReading[];
	  }
	| { kind: 'theme'; theme: SceneTheme | null }
	| { kind: 'statements'; statements: readonly SceneStatement[] }
	| {
			kind: 'direction';
			question: ShownQuestion | null;
			directions: readonly SceneDirection[];
	  }
	| { kind: 'outcomes'; outcomes: readonly SceneOutcome[] }
	| {
			kind: 'weigh';
			dots: number;
			outcomes: readonly SceneOutcome[];
			/** Null until it is revealed. */
			result: WeighResult | null;
	  }
	| {
			kind: 'goals';
			goals: readonly SceneGoal[];
			/** All goals of the gatherings before this one, whatever became of them. */
			previous: readonly PastGoal[];
			/** Whether this step is about those. */
			isAboutPrevious: boolean;
	  };

/** How far the room's prediction lies from the stories: a code for a sentence of the locales. */
export type Distance = {
	/** `camps`: the stories have no middle to compare with. */
	apart: 'same' | 'near' | 'far' | 'camps';
	/** Where the room's middle lies; a zone of a triad, or an end of a dyad. */
	predicted: Zone | DyadSide;
	/** Where the stories' middle lies; null for camps. */
	told: Zone | DyadSide | null;
};
export type DyadSide = 'left' | 'middle' | 'right';

export type PredictReveal = {
	predictions: readonly { place: readonly number[]; table: number | null }[];
	/** The middle of the predictions; null without any. */
	mean: readonly number[] | null;
	/** Null below 10 stories. */
	stories: (StoryCounts & { dots: readonly (readonly number[])[] }) | null;
	distance: Distance | null;
};

/** Stories under a lens, counted: `n` answered the question, of `stories` in all. */
export type StoryCounts = { n: number; stories: number } & (
	| { kind: 'triad'; zones: Readonly<Record<Zone, number>> }
	| { kind: 'dyad'; histogram: readonly number[]; median: number | null }
	| { kind: 'choice'; options: readonly { id: string; label: string; n: number }[] }
);

/** `marks` are null until the step is closed. */
export type SceneCard = {
	number: number;
	title: string;
	marks: Readonly<Record<CardMark, number>> | null;
};

export type SceneReading = { id: string; text: string; table: number | null };

/** `n` is null below 10 stories. */
export type SceneTheme = {
	id: string;
	name: string;
	definition: string;
	n: number | null;
};

/** What was merged into something, or added to it. */
export type Beside = { id: string; number: number; text: string };

export type SceneStatement = {
	id: string;
	number: number;
	topic: string | null;
	text: string;
	alike: readonly Beside[];
	additions: readonly Beside[];
	/** Null until it is revealed. */
	scores: Readonly<Record<StatementQuestion, { yes: number; voters: number }>> | null;
};

export type SceneDirection = {
	id: string;
	zone: string;
	toward: 'more' | 'fewer';
	text: string;
	table: number | null;
};

export type SceneOutcome = {
	id: string;
	number: number;
	text: string;
	tension: string | null;
	alike: readonly Beside[];
};

/** Dots by outcome id; an outcome that got none is absent. */
export type Dots = Readonly<Record<string, number>>;

/**
 * Dots per role, then in all. No row has fewer than five voters: smaller roles are together in `others`.
 * The total is the sum of the rows, so nothing can be found by subtracting; null when fewer than five
 * people weighed.
 */
export type WeighResult = {
	rows: readonly { role: SeatRole | 'others'; voters: number; dots: Dots }[];
	total: { voters: number; dots: Dots } | null;
};

export type SceneGoal = {
	id: string;
	number: number;
	text: string;
	term: GoalTerm;
	kind: GoalKind;
	ownerRole: string;
	dueMonth: string | null;
	state: GoalState;
	isLate: boolean;
};

/** A goal of an earlier gathering, with the last that was noted about it. */
export type PastGoal = SceneGoal & {
	from: { id: string; title: string; heldOn: string };
	note: { day: string; text: string } | null;
};

/** Something somebody wrote, as the regie sees it. */
export type Item = {
	id: string;
	of: ItemKind;
	/** Its number on paper; null for what has none. */
	number: number | null;
	text: string;
	topic: string | null;
	/** For a direction: `more T1:ab`. */
	about: string | null;
	table: number | null;
	moderation: Moderation;
	mergedInto: string | null;
	parentId: string | null;
};
export const itemKinds = ['statement', 'reading', 'direction', 'outcome'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** The scene with what only the regie sees. */
export type RegieView = {
	scene: Scene;
	steps: readonly {
		id: string;
		kind: StepKind;
		title: string;
		text: string;
		minutes: number;
	}[];
	notes: string;
	/** Id of the next step; null at the last. */
	next: string | null;
	/** Of the step, newest last: `incoming` ones wait to be shown or hidden. */
	items: readonly Item[];
	here: {
		seats: { present: number; joined: number; of: number };
		tables: readonly {
			number: number;
			seats: number;
			present: number;
			joined: number;
			hasTablet: boolean;
			/** Did what the step asks. */
			isDone: boolean;
		}[];
		screens: number;
		watching: number;
	};
	/** What a tablet or a screen types after the join code; null when the doors are closed. */
	codes: { tables: readonly { number: number; code: string }[]; screen: string } | null;
	/** Changes that were refused because the gathering is locked. */
	refused: number;
};

export const actKinds = [
	'prediction',
	'mark',
	'statement',
	'vote',
	'readings',
	'direction',
	'outcome',
	'weigh',
	'paper-vote',
	'paper-weigh'
] as const;
export type ActKind = (typeof actKinds)[number];

/** What one phone or tablet may do now, and what it did. Never what others did. */
export type SeatView = {
	kind: 'watch' | 'seat' | 'table' | 'screen';
	role: SeatRole | null;
	table: number | null;
	topic: string | null;
	/** Acts that the step asks for now; empty when it is closed or for who only watches. */
	may: readonly ActKind[];
	/** A table's tablet: these acts ask for a badge, because they are private. */
	withBadge: readonly ActKind[];
	/** Cards that lie on this table, or all when there is no table. */
	cards: readonly { number: number; title: string }[];
	own: OwnAnswers;
};

export type OwnAnswers = {
	/** At most as many places as the step gives dots. */
	predictions: readonly (readonly number[])[];
	marks: readonly { card: number; mark: CardMark }[];
	statement: { text: string; topic: string | null; moderation: Moderation } | null;
	votes: readonly { statement: string; question: StatementQuestion; yes: boolean }[];
	readings: readonly string[];
	directions: readonly { zone: string; toward: 'more' | 'fewer'; text: string }[];
	outcomes: readonly { id: string; text: string; tension: string | null; moderation: Moderation }[];
	weigh: Dots;
};
