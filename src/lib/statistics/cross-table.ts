import { countGroups } from './sums.ts';

/** How many stories are in each group of one question and each of another; no row or column is empty. */
export type CrossTable = {
	counts: readonly (readonly number[])[];
	rows: readonly number[];
	columns: readonly number[];
	n: number;
};

/** Groups of each story on both sides, numbered from 0 without gaps. */
export function crossTable(one: readonly number[], other: readonly number[]): CrossTable {
	const rows = new Array<number>(countGroups(one)).fill(0);
	const columns = new Array<number>(countGroups(other)).fill(0);
	const counts = rows.map(() => columns.map(() => 0));
	for (const [at, row] of one.entries()) {
		const column = other[at]!;
		rows[row]!++;
		columns[column]!++;
		counts[row]![column]!++;
	}
	return { counts, rows, columns, n: one.length };
}
