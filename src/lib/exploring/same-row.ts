import type { Columns } from './columns-segment.ts';

/**
 * Rows of another snapshot of the same layout that have the same code in every column, lowest first.
 * A story that did not change is always among them; two tellers may have said exactly the same, so
 * there can be more than one. None when the layouts differ.
 */
export function rowsLike(was: Columns, row: number, now: Columns): number[] {
	const pairs = was.layout.columns.map(({ id }) => [was.codes.get(id), now.codes.get(id)] as const);
	const rows: number[] = [];
	for (let other = 0; other < now.rows; other++) {
		if (pairs.every(([before, after]) => before && after && before[row] === after[other])) {
			rows.push(other);
		}
	}
	return rows;
}
