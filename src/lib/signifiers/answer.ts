// What a teller can have said about one question. The four states are stored and exported as they
// are: "does not fit" and "skipped" are never coded as a centre or a half (method.md 1a).

/** Relative weights of a triad's corners A, B, C: each in [0, 1], together 1. */
export type Shares = readonly [number, number, number];

/** A place on the canvas of a stones question: x and y in [0, 1], from the low end of each axis. */
export type Place = readonly [number, number];

export const absentStates = ['notApplicable', 'skipped', 'notShown'] as const;
export type AbsentState = (typeof absentStates)[number];
export type AnswerState = 'answered' | AbsentState;

export const inputWays = ['tap', 'drag', 'key', 'choice', 'range', 'paper'] as const;
export type InputWay = (typeof inputWays)[number];

export const paces = ['<2s', '2-30s', '>30s'] as const;
export type Pace = (typeof paces)[number];

/** How an answer was given; never an exact time or a count of moves. */
export type Given = { input?: InputWay; pace?: Pace };

export type Absent = { state: AbsentState };
export type TriadAnswer = { state: 'answered'; weights: Shares };
export type DyadAnswer = { state: 'answered'; position: number };
/** Stones by stone id; a stone that is not in the record was left aside. Never empty. */
export type StonesAnswer = { state: 'answered'; stones: Readonly<Record<string, Place>> };
/** Chosen option ids. Never empty. */
export type ChoiceAnswer = { state: 'answered'; options: readonly string[] };

export const questionKinds = ['triad', 'dyad', 'stones', 'choice'] as const;
export type QuestionKind = (typeof questionKinds)[number];

export type AnswerOf = {
	triad: TriadAnswer | Absent;
	dyad: DyadAnswer | Absent;
	stones: StonesAnswer | Absent;
	choice: ChoiceAnswer | Absent;
};

export type Answer = (TriadAnswer | DyadAnswer | StonesAnswer | ChoiceAnswer | Absent) & Given;
