import { seatRoles, type Doer, type SeatRole } from '../model.ts';
import type { Dots, WeighResult } from '../scene.ts';

/** No row with fewer voters than this is shown (decisions.md 20). */
export const fewestVoters = 5;

export type Weighed = { doer: Doer; role: SeatRole; root: string; dots: number };
type Row = WeighResult['rows'][number];

/**
 * Dots per role and in all, such that every vote counts and nobody's can be found. Roles with fewer than
 * five voters go together in `others`; when those are still fewer than five, the smallest role that is
 * left joins them, so that the total minus the rows never gives a small group away. Below five voters in
 * all, nothing. `perVoter` is how many dots one voter has: paper tells no voters, so its dots are
 * divided by it, which never counts too many.
 */
export function weighResult(weighed: readonly Weighed[], perVoter: number): WeighResult {
	const rows = seatRoles
		.map((role) => rowOf(role, weighed, perVoter))
		.filter(({ voters }) => voters > 0)
		.toSorted((one, other) => other.voters - one.voters);
	const { shown, small } = joinSmall(rows, votersIn);
	const others: Row[] = small.length > 0 ? [{ role: 'others', ...sumOf(small) }] : [];
	const all = [...shown, ...others];
	if (votersIn(all) < fewestVoters) return { rows: [], total: null };
	return { rows: all, total: sumOf(all) };
}

/**
 * Rows that may be shown apart, and those that only may be shown together: of fewer than five people
 * each, and when these are still fewer than five, the smallest row that is left with them. `rows` has the
 * largest first.
 */
export function joinSmall<T>(
	rows: readonly T[],
	sizeOf: (rows: readonly T[]) => number
): { shown: T[]; small: T[] } {
	const isLarge = (row: T) => sizeOf([row]) >= fewestVoters;
	const shown = rows.filter(isLarge);
	const small = rows.filter((row) => !isLarge(row));
	while (small.length > 0 && sizeOf(small) < fewestVoters && shown.length > 0) {
		small.push(shown.pop()!);
	}
	return { shown, small };
}

/** How many people a list of votes stands for. */
export function votersOf(weighed: readonly Weighed[], perVoter: number): number {
	return seatRoles.reduce((sum, role) => sum + rowOf(role, weighed, perVoter).voters, 0);
}

function rowOf(role: SeatRole, weighed: readonly Weighed[], perVoter: number): Row {
	const own = weighed.filter((vote) => vote.role === role);
	const onPaper = own.filter(({ doer }) => doer.startsWith('paper:'));
	const seats = new Set(own.map(({ doer }) => doer).filter((doer) => !doer.startsWith('paper:')));
	const paperDots = onPaper.reduce((sum, { dots }) => sum + dots, 0);
	const voters = seats.size + Math.ceil(paperDots / perVoter);
	return { role, voters, dots: added(own.map(({ root, dots }) => ({ [root]: dots }))) };
}

function sumOf(rows: readonly Row[]): { voters: number; dots: Dots } {
	return { voters: votersIn(rows), dots: added(rows.map(({ dots }) => dots)) };
}

function votersIn(rows: readonly Row[]): number {
	return rows.reduce((sum, { voters }) => sum + voters, 0);
}

function added(list: readonly Dots[]): Dots {
	const sum: Record<string, number> = {};
	for (const dots of list) {
		for (const [id, n] of Object.entries(dots)) sum[id] = (sum[id] ?? 0) + n;
	}
	return sum;
}
