import { seatRoles, statementQuestions, type SeatRole, type StatementQuestion } from '../model.ts';
import { fewestVoters, joinSmall } from '../run/weigh-guard.ts';
import type { GuardedRole, RolePresence, ScoreLine, Scores } from './view.ts';

// Who said what, as a report may tell it: by role, never of fewer than five people (decisions.md 20, 23).

/** One row of votes: a role, or null for tables that voted as one. */
export type RoleVotes = {
	role: SeatRole | null;
	votes: Readonly<Record<StatementQuestion, { yes: number; voters: number }>>;
};

type RoleLine = { role: GuardedRole; scores: Scores };

const leastBase = 20;
const step = 0.05;
const nobody = { yes: 0, voters: 0 };

/** Yes of voters; a percentage only from 20 of them, in steps of 5. Null below five. */
export function scoreLine({ yes, voters }: { yes: number; voters: number }): ScoreLine | null {
	if (voters < fewestVoters) return null;
	const share = voters < leastBase ? null : Math.round(yes / voters / step) * step;
	return { yes, voters, share };
}

/**
 * The scores of one statement per role and in all. A role counts as large as the question that fewest of
 * it answered, so that the rows are the same for all questions and add up to the total at each.
 */
export function guardedScores(rows: readonly RoleVotes[]): {
	roles: RoleLine[];
	total: Scores;
} {
	const asked = statementQuestions.filter((question) => sum(rows, question).voters > 0);
	const sizeOf = (some: readonly RoleVotes[]) =>
		Math.min(...asked.map((question) => sum(some, question).voters));
	const present = rows.filter(({ votes }) => asked.some((question) => votes[question].voters > 0));
	const { shown, small } = joinSmall(largestFirst(present, sizeOf), sizeOf);
	const isTold = asked.length > 0 && sizeOf(present) >= fewestVoters;
	const told = shown.map((row): RoleLine => ({
		role: row.role ?? 'table',
		scores: scoresOf([row])
	}));
	if (small.length > 0) told.push({ role: 'others', scores: scoresOf(small) });
	return {
		roles: isTold ? told : [],
		total: scoresOf(rows)
	};
}

/** How many came of each role; small roles together. None when fewer than five came. */
export function guardedPresence(
	seats: readonly { role: SeatRole; isPresent: boolean }[]
): RolePresence[] {
	const rows = seatRoles.flatMap((role): RolePresence[] => {
		const own = seats.filter((seat) => seat.role === role);
		const present = own.filter(({ isPresent }) => isPresent).length;
		return present > 0 ? [{ role, seats: own.length, present }] : [];
	});
	const sizeOf = (some: readonly RolePresence[]) => added(some, 'present');
	if (sizeOf(rows) < fewestVoters) return [];
	const { shown, small } = joinSmall(largestFirst(rows, sizeOf), sizeOf);
	if (small.length === 0) return shown;
	const others = { seats: added(small, 'seats'), present: sizeOf(small) };
	return [...shown, { role: 'others', ...others }];
}

function scoresOf(rows: readonly RoleVotes[]): Scores {
	const [alive, recognised, feasible] = statementQuestions;
	const of = (question: StatementQuestion) => scoreLine(sum(rows, question));
	return { [alive]: of(alive), [recognised]: of(recognised), [feasible]: of(feasible) };
}

function sum(rows: readonly RoleVotes[], question: StatementQuestion) {
	return rows.reduce(
		({ yes, voters }, { votes }) => ({
			yes: yes + votes[question].yes,
			voters: voters + votes[question].voters
		}),
		nobody
	);
}

function added(rows: readonly RolePresence[], of: 'seats' | 'present'): number {
	return rows.reduce((total, row) => total + row[of], 0);
}

function largestFirst<T>(rows: readonly T[], sizeOf: (rows: readonly T[]) => number): T[] {
	return rows.toSorted((one, other) => sizeOf([other]) - sizeOf([one]));
}
