import type { CrossTable } from './cross-table.ts';

/**
 * How far each count of a cross table lies from what would be expected if rows and columns had nothing
 * to do with each other, in standard deviations: (o − e) / √(e · (1 − row/n) · (1 − column/n)) with
 * e = row · column / n. Beyond 2 on either side is seldom chance for one cell looked at alone. Null
 * where a count cannot differ: in a row or column with nothing or with everything in it. Columns may
 * overlap, as options of a choice with more answers do: then each column is yes against no.
 * Source: Haberman 1973, Biometrics 29(1), 205–220.
 */
export function adjustedResiduals({ counts, rows, columns, n }: CrossTable): (number | null)[][] {
	return counts.map((row, i) =>
		row.map((count, j) => {
			const expected = expectedCount({ rows, columns, n }, i, j);
			const variance = expected * (1 - rows[i]! / n) * (1 - columns[j]! / n);
			return variance > 0 ? (count - expected) / Math.sqrt(variance) : null;
		})
	);
}

/** The count of a cell if its row and its column had nothing to do with each other. */
export function expectedCount(
	{ rows, columns, n }: Pick<CrossTable, 'rows' | 'columns' | 'n'>,
	row: number,
	column: number
): number {
	return (rows[row]! * columns[column]!) / n;
}
