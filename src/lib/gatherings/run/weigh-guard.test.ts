import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seatRoles, type SeatRole } from '../model.ts';
import { fewestVoters, weighResult, type Weighed } from './weigh-guard.ts';

function votes(role: SeatRole, voters: number, root = 'o1'): Weighed[] {
	return Array.from({ length: voters }, (_, at) => ({
		...{ doer: `seat:${role}-${at}`, role, root, dots: 1 }
	}));
}

test('Roles of five and more stand apart, smaller ones together, and the total is their sum', () => {
	const result = weighResult(
		[...votes('resident', 7), ...votes('team-member', 3), ...votes('municipality', 2, 'o2')],
		5
	);
	expect(result).toEqual({
		rows: [
			{ role: 'resident', voters: 7, dots: { o1: 7 } },
			{ role: 'others', voters: 5, dots: { o1: 3, o2: 2 } }
		],
		total: { voters: 12, dots: { o1: 10, o2: 2 } }
	});
});

test('Two voters of a small role cannot be found by subtracting: the smallest other role joins them', () => {
	const result = weighResult(
		[...votes('resident', 9), ...votes('team-member', 6), ...votes('policy-officer', 2, 'o2')],
		5
	);
	expect(result.rows.map(({ role, voters }) => [role, voters])).toEqual([
		['resident', 9],
		['others', 8]
	]);
	expect(result.total?.voters).toBe(17);
});

test('Below five voters in all nothing is shown, also not the total', () => {
	expect(weighResult(votes('resident', 4), 5)).toEqual({ rows: [], total: null });
});

test('Dots on paper count as voters that used all their dots, which is never too many', () => {
	const paper = { doer: 'paper:resident', role: 'resident', root: 'o1', dots: 24 } as const;
	expect(weighResult([paper], 5).rows).toEqual([{ role: 'resident', voters: 5, dots: { o1: 24 } }]);
	expect(weighResult([{ ...paper, dots: 20 }], 5).total).toBeNull();
});

test('Whoever votes, no row has fewer than five voters and the rows add up to every vote', () => {
	const vote = fc.record({
		who: fc.integer({ min: 0, max: 8 }),
		role: fc.constantFrom(...seatRoles),
		root: fc.constantFrom('o1', 'o2', 'o3'),
		dots: fc.integer({ min: 1, max: 5 })
	});
	fc.assert(
		fc.property(fc.array(vote, { maxLength: 60 }), (given) => {
			const weighed = given.map(({ who, ...rest }): Weighed => {
				return { ...rest, doer: `seat:${rest.role}-${who}` };
			});
			const { rows, total } = weighResult(weighed, 5);
			expect(rows.every(({ voters }) => voters >= fewestVoters)).toBe(true);
			const dots = weighed.reduce((sum, one) => sum + one.dots, 0);
			const shown = Object.values(total?.dots ?? {}).reduce((sum, n) => sum + n, 0);
			expect(total === null ? 0 : dots).toBe(shown);
			expect(rows.reduce((sum, { voters }) => sum + voters, 0)).toBe(total?.voters ?? 0);
		})
	);
});
