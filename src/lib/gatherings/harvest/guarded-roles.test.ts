import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seatRoles, type SeatRole } from '../model.ts';
import { fewestVoters } from '../run/weigh-guard.ts';
import { guardedPresence, guardedScores, scoreLine, type RoleVotes } from './guarded-roles.ts';

function votes(role: RoleVotes['role'], voters: number, yes = voters): RoleVotes {
	const all = { yes, voters };
	return { role, votes: { alive: all, recognised: all, feasible: all } };
}

describe('one score', () => {
	test.each([
		{ yes: 4, voters: 4, line: null },
		{ yes: 3, voters: 5, line: { yes: 3, voters: 5, share: null } },
		{ yes: 19, voters: 19, line: { yes: 19, voters: 19, share: null } },
		{ yes: 18, voters: 22, line: { yes: 18, voters: 22, share: 0.8 } }
	])('$yes of $voters is told as $line', ({ yes, voters, line }) => {
		expect(scoreLine({ yes, voters })).toEqual(line);
	});
});

test('roles of five and more stand apart, smaller ones together with the smallest that is left', () => {
	const rows = [
		...[votes('policy-officer', 5), votes('resident', 9), votes('peer-expert', 1)],
		...[votes('team-member', 6), votes('partner-organisation', 1)]
	];
	const { roles, total } = guardedScores(rows);
	expect(roles.map(({ role, scores }) => [role, scores.alive?.voters])).toEqual([
		['resident', 9],
		['team-member', 6],
		['others', 7]
	]);
	expect(total.alive).toEqual({ yes: 22, voters: 22, share: 1 });
});

test('a role that hardly answered one question is small at all of them', () => {
	const shy = votes('team-member', 6);
	const rows = [
		...[votes('resident', 9), votes('policy-officer', 8)],
		{ ...shy, votes: { ...shy.votes, feasible: { yes: 1, voters: 1 } } }
	];
	expect(guardedScores(rows).roles.map(({ role }) => role)).toEqual(['resident', 'others']);
});

test('tables that voted as one have a row of their own name', () => {
	expect(guardedScores([votes(null, 6)]).roles.map(({ role }) => role)).toEqual(['table']);
});

test('below five voters nothing is told, and without votes neither', () => {
	const nothing = { roles: [], total: { alive: null, recognised: null, feasible: null } };
	expect(guardedScores([votes('resident', 3), votes('team-member', 1)])).toEqual(nothing);
	expect(guardedScores([])).toEqual(nothing);
});

test('whoever votes on what, no row has fewer than five voters and the rows add up to the total', () => {
	const score = fc
		.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 }))
		.map(([yes, no]) => ({ yes, voters: yes + no }));
	const row = fc.record({
		role: fc.constantFrom<SeatRole | null>(...seatRoles, null),
		votes: fc.record({ alive: score, recognised: score, feasible: score })
	});
	fc.assert(
		fc.property(fc.uniqueArray(row, { selector: ({ role }) => role }), (rows) => {
			const { roles, total } = guardedScores(rows);
			for (const question of ['alive', 'recognised', 'feasible'] as const) {
				const told = roles.flatMap(({ scores }) => scores[question] ?? []);
				expect(told.every(({ voters }) => voters >= fewestVoters)).toBe(true);
				if (told.length === 0) continue;
				const voters = told.reduce((sum, line) => sum + line.voters, 0);
				expect(voters).toBe(total[question]?.voters);
			}
		})
	);
});

test('who came is told by role, small roles together, and of a small group not at all', () => {
	const seats = (role: SeatRole, n: number, isPresent = true) =>
		Array.from({ length: n }, () => ({ role, isPresent }));
	const came = [
		...[...seats('resident', 26), ...seats('team-member', 18), ...seats('peer-expert', 3)],
		...[...seats('partner-organisation', 3), ...seats('resident', 2, false)]
	];
	expect(guardedPresence(came)).toEqual([
		{ role: 'resident', seats: 28, present: 26 },
		{ role: 'team-member', seats: 18, present: 18 },
		{ role: 'others', seats: 6, present: 6 }
	]);
	expect(guardedPresence(seats('resident', 4))).toEqual([]);
});
