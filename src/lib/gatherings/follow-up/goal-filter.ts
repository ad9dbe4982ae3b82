import { goalStates, type GoalState } from '../model.ts';
import type { GoalView } from './view.ts';

/** What a list of goals is narrowed to, as in its address: `?staat=busy&wie=gemeente`. */
export type GoalFilter = { state: GoalState | ''; owner: string };

export const filterKeys = { state: 'staat', owner: 'wie' } as const;

export function filterIn(params: URLSearchParams): GoalFilter {
	const state = goalStates.find((one) => one === params.get(filterKeys.state));
	return { state: state ?? '', owner: params.get(filterKeys.owner) ?? '' };
}

export function filtered(goals: readonly GoalView[], { state, owner }: GoalFilter): GoalView[] {
	return goals.filter(
		(goal) => (state === '' || goal.state === state) && (owner === '' || goal.ownerRole === owner)
	);
}

/** Everybody who owns a goal, once, in the order of the alphabet. */
export function ownersOf(goals: readonly GoalView[]): string[] {
	return [...new Set(goals.map(({ ownerRole }) => ownerRole))].toSorted((one, other) =>
		one.localeCompare(other)
	);
}
