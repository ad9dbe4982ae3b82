import type {
	GatheringState,
	SeatLevel,
	SeatRole,
	StepKind,
	StepSetting,
	TemplateId,
	Topic
} from '../model.ts';

// What the pages of preparing show.

export type GatheringLink = { id: string; title: string; heldOn: string };

export type ListedGathering = GatheringLink & {
	template: TemplateId;
	place: string;
	state: GatheringState;
	invented: boolean;
	seats: number;
	previous: GatheringLink | null;
	next: readonly GatheringLink[];
};

/** What every page of one gathering says. */
export type GatheringHead = GatheringLink & {
	place: string;
	template: TemplateId;
	state: GatheringState;
	invented: boolean;
	study: { slug: string; name: string };
	topics: readonly Topic[];
	mayPrepare: boolean;
	maySteer: boolean;
	mayPick: boolean;
	mayReview: boolean;
};

export type StepView = {
	id: string;
	kind: StepKind;
	title: string;
	text: string;
	notes: string;
	minutes: number;
	/** Minutes from the beginning of the gathering. */
	startsAt: number;
	setting: StepSetting;
};

export type SeatView = {
	id: string;
	badge: string;
	role: SeatRole;
	group: string | null;
	level: SeatLevel | null;
	/** Id of the topic. */
	topic: string | null;
	table: number | null;
	isPresent: boolean;
};

export type GroupView = {
	id: string;
	name: string;
	seats: number;
	taken: number;
	/** Sends nobody who does the work. */
	isBoardOnly: boolean;
};

export type RoleCount = { role: SeatRole; seats: number; present: number };

export type TableView = {
	number: number;
	topic: Topic | null;
	seats: readonly SeatView[];
	/** Ids of the needs nobody at this table meets, of all who have a seat here. */
	lacks: readonly string[];
	cards: readonly number[];
};

/** A card; without a title for who may not see it as a card. */
export type CardView = {
	storyId: string;
	number: number;
	title: string | null;
	language: string | null;
	tables: readonly number[];
};

/** A triad to draw cards by, with its corners A, B, C. */
export type TriadChoice = { id: string; label: string; corners: [string, string, string] };
