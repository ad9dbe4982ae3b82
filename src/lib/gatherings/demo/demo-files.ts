import type {
	GoalKind,
	GoalState,
	GoalTerm,
	SeatRole,
	StatementQuestion,
	StepKind,
	StepSetting,
	Topic
} from '../model.ts';

// What stands in the files of the two invented gatherings. The ids are those of the demo data.

type Held = { id: string; title: string; heldOn: string };

export type SensemakingFile = Held & {
	seats: readonly { badge: string; role: SeatRole; table: number }[];
	steps: readonly {
		kind: StepKind;
		title: string;
		text: string;
		minutes: number;
		setting: StepSetting;
	}[];
	outcomes: readonly {
		id: string;
		text: string;
		tension: string;
		role: SeatRole;
		/** A zone of a triad that it is about, and questions that belong with it. */
		zone: string;
		questions: readonly string[];
	}[];
};

export type PolicyFile = Held & {
	place: string;
	topics: readonly Topic[];
	seats: readonly { badge: string; role: SeatRole; topic: string }[];
	statements: readonly {
		id: string;
		badge: string;
		topic: string;
		text: string;
		votes: readonly ({ role: SeatRole; voters: number } & Record<StatementQuestion, number>)[];
	}[];
	goals: readonly {
		id: string;
		term: GoalTerm;
		kind: GoalKind;
		text: string;
		ownerRole: string;
		dueMonth: string;
		statements: readonly string[];
		state: GoalState;
		isLate: boolean;
		note: string;
	}[];
	earlier: Held & { conclusion: string };
	later: Held;
};
