import type { Read } from '#lib/db/database.server.ts';
import { findGathering } from '../run/run.store.server.ts';
import type { PastGoal } from '../scene.ts';
import { chainOf } from './chain.ts';
import { goalViews } from './goal-views.server.ts';
import type { GoalView } from './view.ts';

type Start = { id: string; previousId: string | null };

/** Every goal of the gatherings before one, the nearest first: also those that stopped. */
export function goalsBefore(read: Read, start: Start, today: string): GoalView[] {
	const chain = chainOf(start, (id) => findGathering(read, id));
	return goalViews(read, chain, today);
}

/** The same as a screen shows them: how they stand, and the last that was noted. */
export function pastGoals(read: Read, start: Start, today: string): PastGoal[] {
	return goalsBefore(read, start, today).map(({ notes, gathering, ...goal }) => {
		const { id, number, text, term, kind, ownerRole, dueMonth, state, isLate } = goal;
		const last = notes.at(-1);
		return {
			...{ id, number, text, term, kind, ownerRole, dueMonth, state, isLate },
			from: gathering,
			note: last ? { day: last.day, text: last.text } : null
		};
	});
}
