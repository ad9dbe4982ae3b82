import { dues, type Due } from './due.ts';
import type { GoalView } from './view.ts';

export type GoalGroup = { due: Due; goals: readonly GoalView[] };

/** Goals as a reminder list: the latest ones first, and those that are finished last. None are empty. */
export function groupedByDue(goals: readonly GoalView[]): GoalGroup[] {
	return dues
		.map((due) => ({ due, goals: goals.filter((goal) => goal.due === due).toSorted(byMonth) }))
		.filter((group) => group.goals.length > 0);
}

function byMonth(one: GoalView, other: GoalView): number {
	return (
		compare(one.dueMonth ?? '9999', other.dueMonth ?? '9999') ||
		compare(one.gathering.heldOn, other.gathering.heldOn) ||
		one.number - other.number
	);
}

function compare(one: string, other: string): number {
	return one < other ? -1 : one > other ? 1 : 0;
}
