import type { GoalView } from './view.ts';

/** A goal as a page shows it, for tests; `changes` replace its fields. */
export function testGoal(changes: Partial<GoalView> = {}): GoalView {
	return {
		...{ id: 'goal-1', number: 1, term: 'short', kind: 'new', ownerRole: 'gemeente' },
		text: 'Er komt een overzicht van de inloopspreekuren.',
		...{ state: 'open', isLate: false, agreedMonth: '2026-09', dueMonth: '2026-09', due: 'late' },
		notes: [],
		gathering: { id: 'gathering-1', title: 'Beleidsgesprek', heldOn: '2026-06-19' },
		...changes
	};
}
