import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seatRoles } from '../model.ts';
import { templates } from '../templates.ts';
import { policy, policyTopics, seatsFor, sensemaking } from './plan-test-seats.ts';
import { lacksOf, planTables } from './plan-tables.ts';
import type { Plan, Seated } from './table-rule.ts';

const talk = templates.beleidsgesprek.rule;
const session = templates.duidingssessie.rule;

const anySeats = fc
	.array(fc.tuple(fc.constantFrom(...seatRoles), fc.constantFrom('a', 'b', null)), {
		maxLength: 120
	})
	.map((all) => all.map(([role, topic], at): Seated => ({ id: `s${at}`, role, topic })));

function tablesOf(plan: Plan) {
	if (plan.state !== 'planned') throw new Error(JSON.stringify(plan.faults));
	return plan.tables;
}

describe('the rules of the templates', () => {
	it.each(Object.values(templates))('$id: a role counts for one need only', ({ rule }) => {
		const roles = rule.needs.flatMap(({ anyOf }) => anyOf);
		expect(new Set(roles).size).toBe(roles.length);
		expect(rule.needs.length).toBeLessThanOrEqual(rule.smallest);
	});
});

describe('a plan of tables', () => {
	it('seats the 65 of the duidingssessie at 13 tables of five', () => {
		const tables = tablesOf(planTables(sensemaking, session, [], 1));
		expect(tables.map(({ seats }) => seats.length)).toEqual(Array(13).fill(5));
		expect(lacksOf(tables, sensemaking, session)).toEqual([]);
	});

	it('seats the 65 of the policy conversation at 12 tables by topic, each with all three', () => {
		const tables = tablesOf(planTables(policy, talk, policyTopics, 1));
		expect(tables.map(({ topic }) => topic)).toEqual(
			policyTopics.flatMap((id) => Array(4).fill(id))
		);
		for (const { seats } of tables) expect([5, 6]).toContain(seats.length);
		expect(lacksOf(tables, policy, talk)).toEqual([]);
	});

	it('names the table and who is missing when there are too few policy officers', () => {
		const few = policy.map((seat) =>
			/^signalspolicy-officer-0[45]$/.test(seat.id) ? { ...seat, role: 'resident' as const } : seat
		);
		expect(planTables(few, talk, policyTopics, 1)).toEqual({
			state: 'refused',
			faults: [{ kind: 'lacks', table: 12, topic: 'signals', need: 'policy-officer' }]
		});
	});

	it('says which topic has a number of people that does not come out', () => {
		const odd = [...policy, ...seatsFor({ resident: 3, 'team-member': 4 }, 'other')];
		expect(planTables(odd, talk, [...policyTopics, 'other'], 1)).toEqual({
			state: 'refused',
			faults: [{ kind: 'size', topic: 'other', people: 7 }]
		});
		expect(planTables([], talk, [], 1)).toEqual({ state: 'planned', tables: [] });
	});

	it('puts who chose no topic where they are wanted', () => {
		const [officers, others] = [
			policy.filter(({ role }) => role === 'policy-officer'),
			policy.filter(({ role }) => role !== 'policy-officer')
		];
		const free = officers.map((seat) => ({ ...seat, topic: null }));
		const tables = tablesOf(planTables([...others, ...free], talk, policyTopics, 3));
		expect(lacksOf(tables, policy, talk)).toEqual([]);
	});

	it('is the same for the same seats in any order, and another for another seed', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(policy, { minLength: 65 }), fc.nat(), (turned, seed) => {
				expect(planTables(turned, talk, policyTopics, seed)).toEqual(
					planTables(policy, talk, policyTopics, seed)
				);
			})
		);
		expect(planTables(policy, talk, policyTopics, 1)).not.toEqual(
			planTables(policy, talk, policyTopics, 2)
		);
	});

	it('seats everybody once, within the size, with every need met and every role spread by one at most', () => {
		let planned = 0;
		fc.assert(
			fc.property(anySeats, fc.nat(), fc.boolean(), (seats, seed, byTopic) => {
				const plan = planTables(seats, session, byTopic ? ['a', 'b'] : [], seed);
				if (plan.state === 'refused') return;
				planned += 1;
				const { tables } = plan;
				expect(tables.flatMap((table) => table.seats).toSorted()).toEqual(
					seats.map(({ id }) => id).toSorted()
				);
				expect(tables.map(({ number }) => number)).toEqual(tables.map((_, at) => at + 1));
				expect(lacksOf(tables, seats, session)).toEqual([]);
				const roles = new Map(seats.map(({ id, role }) => [id, role]));
				for (const { seats: ids } of tables) {
					expect(ids.length).toBeGreaterThanOrEqual(session.smallest);
					expect(ids.length).toBeLessThanOrEqual(session.largest);
				}
				for (const topic of new Set(tables.map((table) => table.topic))) {
					const group = tables.filter((table) => table.topic === topic);
					for (const role of seatRoles) {
						const counts = group.map(
							(table) => table.seats.filter((id) => roles.get(id) === role).length
						);
						expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
					}
				}
			}),
			{ numRuns: 400 }
		);
		expect(planned).toBeGreaterThan(50);
	});

	it('is refused only when a need has fewer people than there are tables, or the size does not come out', () => {
		fc.assert(
			fc.property(anySeats, fc.nat(), (seats, seed) => {
				const plan = planTables(seats, session, [], seed);
				const tables = Math.ceil(seats.length / session.largest);
				const fits = tables * session.smallest <= seats.length;
				const enough = session.needs.every(
					({ anyOf }) => seats.filter(({ role }) => anyOf.includes(role)).length >= tables
				);
				expect(plan.state).toBe(fits && enough ? 'planned' : 'refused');
			})
		);
	});

	it('lets no badge sit more often at one table than at another over many seeds', () => {
		const counts = Array<number>(13).fill(0);
		for (let seed = 0; seed < 2600; seed++) {
			const tables = tablesOf(planTables(sensemaking, session, [], seed));
			const at = tables.findIndex(({ seats }) => seats.includes('resident-01'));
			counts[at] = counts[at]! + 1;
		}
		// 31 residents over 13 tables: the first five have three, the others two. 252 or 168 expected,
		// with a standard deviation of about 15.
		for (const [at, n] of counts.entries()) {
			expect(Math.abs(n - (2600 * (at < 5 ? 3 : 2)) / 31)).toBeLessThan(75);
		}
	});
});
