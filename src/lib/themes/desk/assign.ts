/**
 * Pairs rows with columns so that the sum of their gains is largest: the Hungarian method in its form
 * with potentials (Kuhn 1955; Jonker and Volgenant 1987), O(n²m). `gains[row][column]` is at least 0;
 * gives the column of each row, -1 for a row without one.
 */
export function bestPairs(gains: readonly (readonly number[])[], columns: number): number[] {
	const size = Math.max(gains.length, columns);
	const cost = (row: number, column: number) => -(gains[row]?.[column] ?? 0);
	const ofRow = new Float64Array(size + 1);
	const ofColumn = new Float64Array(size + 1);
	// Places are counted from 1; column 0 is where a new row waits.
	const rowOf = new Int32Array(size + 1);
	for (let row = 1; row <= size; row++) {
		rowOf[0] = row;
		const least = new Float64Array(size + 1).fill(Infinity);
		const from = new Int32Array(size + 1);
		const isDone = new Uint8Array(size + 1);
		let column = 0;
		do {
			isDone[column] = 1;
			const at = rowOf[column]!;
			let step = Infinity;
			let next = 0;
			for (let other = 1; other <= size; other++) {
				if (isDone[other]) continue;
				const reduced = cost(at - 1, other - 1) - ofRow[at]! - ofColumn[other]!;
				if (reduced < least[other]!) {
					least[other] = reduced;
					from[other] = column;
				}
				if (least[other]! < step) {
					step = least[other]!;
					next = other;
				}
			}
			for (let other = 0; other <= size; other++) {
				if (isDone[other]) {
					ofRow[rowOf[other]!]! += step;
					ofColumn[other]! -= step;
				} else least[other]! -= step;
			}
			column = next;
		} while (rowOf[column] !== 0);
		while (column !== 0) {
			const before = from[column]!;
			rowOf[column] = rowOf[before]!;
			column = before;
		}
	}
	const found = new Array<number>(gains.length).fill(-1);
	for (let column = 1; column <= columns; column++) {
		const row = rowOf[column]! - 1;
		if (row < gains.length) found[row] = column - 1;
	}
	return found;
}
