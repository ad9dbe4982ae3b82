import type { Doer, StepKind } from '../model.ts';
import type { Progress } from '../scene.ts';

export type SeatPlace = {
	id: string;
	tableNumber: number | null;
	isPresent: boolean;
};

/** Steps in which everybody does the same alone. */
const alone: readonly StepKind[] = ['weigh'];

/** The table of who did something; null for who sits at none. */
export function tableOf(doer: Doer, seats: ReadonlyMap<string, SeatPlace>): number | null {
	const [kind, id, table] = doer.split(':');
	if (kind === 'seat') return seats.get(id ?? '')?.tableNumber ?? null;
	const number = Number(kind === 'table' ? id : table);
	return Number.isInteger(number) && number > 0 ? number : null;
}

export type Present = {
	seats: ReadonlyMap<string, SeatPlace>;
	/** Tables that have a tablet. */
	tablets: ReadonlySet<number>;
};

/**
 * How many did what a step asks: of the tables where somebody or a tablet is, or of the seats present
 * when the step is private or nobody sits at a table. `onPaper` people had their dots counted on paper.
 */
export function progressOf(
	kind: StepKind,
	doers: readonly Doer[],
	{ seats, tablets }: Present,
	onPaper = 0
): Progress {
	const present = [...seats.values()].filter(({ isPresent }) => isPresent);
	const taken = present.flatMap(({ tableNumber }) => tableNumber ?? []);
	const tables = new Set([...taken, ...tablets]);
	if (alone.includes(kind) || tables.size === 0) {
		const done = new Set(doers.filter((doer) => doer.startsWith('seat:'))).size + onPaper;
		return { done, of: Math.max(present.length, done), unit: 'seats' };
	}
	const done = new Set(doers.flatMap((doer) => tableOf(doer, seats) ?? []));
	return { done: done.size, of: new Set([...tables, ...done]).size, unit: 'tables' };
}
