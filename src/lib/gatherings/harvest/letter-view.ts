import type { GoalState } from '../model.ts';
import type { GatheringHead } from '../prepare/view.ts';
import type { GuardedRole } from './view.ts';

export type LetterGoal = { text: string; ownerRole: string; dueMonth: string | null };

/** A goal of the time before, with how it stands. */
export type CameOf = { text: string; state: GoalState; isLate: boolean };

/**
 * What tellers are told. No word of a story is in it, and no number of people or stories below five: null
 * stands for a few.
 */
export type LetterView = {
	head: GatheringHead;
	isInvented: boolean;
	isRehearsal: boolean;
	present: number | null;
	roles: readonly { role: GuardedRole; present: number }[];
	/** Cards that were read; 0 when there were none. */
	cards: number | null;
	/** Statements that were shown; 0 when there were none, or a few. */
	statements: number;
	/** What people gave most dots, or what most people said is alive; the most first. */
	important: { of: 'outcomes' | 'alive'; texts: readonly string[] };
	goals: readonly LetterGoal[];
	/** Whether goals were part of it. */
	agrees: boolean;
	/** Where no goals were made, but those of the time before were looked at. */
	cameOf: readonly CameOf[];
	/** The gathering that follows this one up. */
	next: { heldOn: string; isHeld: boolean } | null;
	/** Where everybody can read all goals; null while that is not published. */
	publicAt: string | null;
	/** Where a story can be taken back. */
	withdrawAt: string;
};
