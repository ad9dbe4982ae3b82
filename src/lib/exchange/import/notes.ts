import type { Oddity } from './model.ts';

/** An oddity before it is put into words. */
export type Note = Omit<Oddity, 'message'>;

/** Notes that are taken while a file is read: nothing is dropped without one. */
export type Notes = {
	/** Something out of the ordinary; the row, or its column, stays in. */
	warn(code: string, about: string, row?: number, times?: number): void;
	/** A row that becomes no story. */
	refuse(code: string, about: string, row: number): void;
	warnings(): Note[];
	refusals(): Note[];
};

const mostRows = 20;

/** Notes that count the same oddity about the same thing once, with its first twenty rows. */
export function takeNotes(): Notes {
	const warned = new Map<string, Counted>();
	const refused = new Map<string, Counted>();
	return {
		warn: (code, about, row, times = 1) => add(warned, code, about, row, times),
		refuse: (code, about, row) => add(refused, code, about, row, 1),
		warnings: () => [...warned.values()],
		refusals: () => [...refused.values()]
	};
}

type Counted = { code: string; about: string; times: number; rows: number[] };

function add(
	notes: Map<string, Counted>,
	code: string,
	about: string,
	row: number | undefined,
	times: number
): void {
	const key = JSON.stringify([code, about]);
	const note = notes.get(key) ?? { code, about, times: 0, rows: [] };
	note.times += times;
	if (row !== undefined && note.rows.length < mostRows && !note.rows.includes(row)) {
		note.rows.push(row);
	}
	notes.set(key, note);
}
