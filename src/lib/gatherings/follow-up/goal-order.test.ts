import { expect, test } from 'vitest';
import { filtered, filterIn, ownersOf } from './goal-filter.ts';
import { groupedByDue } from './goal-order.ts';
import { testGoal } from './test-goal.ts';

const goals = [
	testGoal({ id: 'done', due: 'finished', state: 'done' }),
	testGoal({ id: 'none', due: 'noMonth', dueMonth: null, ownerRole: 'bewoner' }),
	testGoal({ id: 'late-2', due: 'late', dueMonth: '2026-10' }),
	testGoal({ id: 'late-1', due: 'late', dueMonth: '2026-02', state: 'busy' }),
	testGoal({ id: 'now', due: 'thisMonth', ownerRole: 'bewoner' })
];

test('What has most haste stands first, what is finished last, and every goal once', () => {
	const groups = groupedByDue(goals);
	expect(groups.map(({ due }) => due)).toEqual(['late', 'thisMonth', 'noMonth', 'finished']);
	expect(groups.flatMap((group) => group.goals.map(({ id }) => id))).toEqual([
		...['late-1', 'late-2', 'now', 'none', 'done']
	]);
});

test('A list is narrowed by state and by owner, and an unknown state narrows nothing', () => {
	const ids = (search: string) =>
		filtered(goals, filterIn(new URLSearchParams(search))).map(({ id }) => id);
	expect(ids('staat=busy')).toEqual(['late-1']);
	expect(ids('wie=bewoner')).toEqual(['none', 'now']);
	expect(ids('staat=done&wie=bewoner')).toEqual([]);
	expect(ids('staat=weg')).toHaveLength(goals.length);
	expect(ownersOf(goals)).toEqual(['bewoner', 'gemeente']);
});
