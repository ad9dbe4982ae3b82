import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { templates } from '../templates.ts';
import { policy, policyTopics, sensemaking } from './plan-test-seats.ts';
import { lacksOf, planTables } from './plan-tables.ts';
import { replan } from './replan.ts';
import type { PlannedTable, Seated } from './table-rule.ts';

const talk = templates.beleidsgesprek.rule;
const session = templates.duidingssessie.rule;

function planned(seats: readonly Seated[], rule = session, topics: readonly string[] = []) {
	const plan = planTables(seats, rule, topics, 1);
	if (plan.state !== 'planned') throw new Error(JSON.stringify(plan.faults));
	return plan.tables;
}

/** Who sits at another table than before. */
function moved(before: readonly PlannedTable[], after: readonly PlannedTable[]): string[] {
	const was = new Map(before.flatMap(({ number, seats }) => seats.map((id) => [id, number])));
	return after.flatMap(({ number, seats }) =>
		seats.filter((id) => was.has(id) && was.get(id) !== number)
	);
}

describe('tables after people stayed away', () => {
	const before = planned(sensemaking);

	it('are the same when everybody is there', () => {
		const again = replan(before, sensemaking, session, [], 9);
		expect(again.state === 'planned' && moved(before, again.tables)).toEqual([]);
	});

	it('move nobody when every table can do without', () => {
		const away = before[2]!.seats.find((id) => id.startsWith('resident'))!;
		const here = sensemaking.filter(({ id }) => id !== away);
		const again = replan(before, here, session, [], 9);
		expect(again.state === 'planned' && moved(before, again.tables)).toEqual([]);
	});

	it('move one or two people when a table would lack a policy officer', () => {
		const tables = planned(policy, talk, policyTopics);
		const officers = (table: PlannedTable) =>
			table.seats.filter((id) => id.includes('policy-officer'));
		const single = tables.find((table) => officers(table).length === 1)!;
		const here = policy.filter(({ id }) => id !== officers(single)[0]);
		const again = replan(tables, here, talk, policyTopics, 9);
		if (again.state !== 'planned') throw new Error(JSON.stringify(again.faults));
		expect(lacksOf(again.tables, here, talk)).toEqual([]);
		expect(moved(tables, again.tables).length).toBeLessThanOrEqual(2);
	});

	it('lift one table and keep the numbers of the others', () => {
		const away = new Set(before.slice(0, 5).map(({ seats }) => seats[4]!));
		const here = sensemaking.filter(({ id }) => !away.has(id));
		const again = replan(before, here, session, [], 9);
		if (again.state !== 'planned') throw new Error(JSON.stringify(again.faults));
		expect(again.tables).toHaveLength(12);
		const numbers = before.map(({ number }) => number);
		for (const { number } of again.tables) expect(numbers).toContain(number);
		expect(moved(before, again.tables).length).toBeLessThanOrEqual(5);
	});

	it('seat who came along, at a new table when there is no room', () => {
		const extra: Seated[] = [
			{ id: 'x1', role: 'resident', topic: null },
			{ id: 'x2', role: 'resident', topic: null },
			{ id: 'x3', role: 'team-member', topic: null }
		];
		const again = replan(before, [...sensemaking, ...extra], session, [], 9);
		if (again.state !== 'planned') throw new Error(JSON.stringify(again.faults));
		expect(again.tables.map(({ number }) => number)).toContain(14);
		expect(again.tables.flatMap(({ seats }) => seats)).toHaveLength(68);
		expect(lacksOf(again.tables, [...sensemaking, ...extra], session)).toEqual([]);
	});

	it('seat all that came, within the rule, whenever a fresh plan could; and are refused when it could not', () => {
		let most = 0;
		fc.assert(
			fc.property(fc.shuffledSubarray(sensemaking, { minLength: 45 }), fc.nat(), (here, seed) => {
				const again = replan(before, here, session, [], seed);
				expect(again.state).toBe(planTables(here, session, [], seed).state);
				if (again.state !== 'planned') return;
				const ids = again.tables.flatMap(({ seats }) => seats);
				expect(ids.toSorted()).toEqual(here.map(({ id }) => id).toSorted());
				expect(lacksOf(again.tables, here, session)).toEqual([]);
				for (const { seats } of again.tables) {
					expect(seats.length).toBeGreaterThanOrEqual(session.smallest);
					expect(seats.length).toBeLessThanOrEqual(session.largest);
				}
				most = Math.max(most, moved(before, again.tables).length / here.length);
			}),
			{ numRuns: 300 }
		);
		expect(most).toBeLessThan(0.5);
	});
});
