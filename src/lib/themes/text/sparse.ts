/** Rows of numbers of which most are 0 (compressed rows): row `i` is at `starts[i] … starts[i + 1] - 1`. */
export type Sparse = {
	rows: number;
	columns: number;
	starts: Int32Array;
	/** Column of each number, ascending within a row. */
	at: Int32Array;
	values: Float32Array;
};

/** The cosine of two rows of length 1. */
export function rowProduct({ starts, at, values }: Sparse, a: number, b: number): number {
	let sum = 0;
	let i = starts[a]!;
	let j = starts[b]!;
	const iEnd = starts[a + 1]!;
	const jEnd = starts[b + 1]!;
	while (i < iEnd && j < jEnd) {
		const difference = at[i]! - at[j]!;
		if (difference === 0) sum += values[i++]! * values[j++]!;
		else if (difference < 0) i++;
		else j++;
	}
	return sum;
}

/** The same matrix with only these rows, in this order. */
export function pickRows(matrix: Sparse, rows: readonly number[] | Int32Array): Sparse {
	const starts = new Int32Array(rows.length + 1);
	for (let i = 0; i < rows.length; i++) {
		starts[i + 1] = starts[i]! + matrix.starts[rows[i]! + 1]! - matrix.starts[rows[i]!]!;
	}
	const at = new Int32Array(starts[rows.length]!);
	const values = new Float32Array(at.length);
	for (let i = 0; i < rows.length; i++) {
		const [from, to] = [matrix.starts[rows[i]!]!, matrix.starts[rows[i]! + 1]!];
		at.set(matrix.at.subarray(from, to), starts[i]);
		values.set(matrix.values.subarray(from, to), starts[i]);
	}
	return { rows: rows.length, columns: matrix.columns, starts, at, values };
}

/** The same matrix with only the `most` largest numbers of each row. */
export function heaviestOfRows(matrix: Sparse, most: number): Sparse {
	const { rows, starts, at, values } = matrix;
	const begin = new Int32Array(rows + 1);
	const places: number[] = [];
	for (let row = 0; row < rows; row++) {
		const own = Array.from({ length: starts[row + 1]! - starts[row]! }, (_, i) => starts[row]! + i);
		const heavy =
			own.length <= most
				? own
				: own
						.sort((a, b) => values[b]! - values[a]! || a - b)
						.slice(0, most)
						.sort((a, b) => a - b);
		for (const place of heavy) places.push(place);
		begin[row + 1] = places.length;
	}
	return {
		...matrix,
		starts: begin,
		at: Int32Array.from(places, (place) => at[place]!),
		values: Float32Array.from(places, (place) => values[place]!)
	};
}

/** The same matrix without the numbers of columns that have fewer than `least` of them. */
export function withoutRareColumns(matrix: Sparse, least: number): Sparse {
	const { rows, columns, starts, at, values } = matrix;
	const counts = new Int32Array(columns);
	for (const column of at) counts[column]! += 1;
	const begin = new Int32Array(rows + 1);
	const left = { at: new Int32Array(at.length), values: new Float32Array(at.length) };
	let end = 0;
	for (let row = 0; row < rows; row++) {
		for (let i = starts[row]!; i < starts[row + 1]!; i++) {
			if (counts[at[i]!]! < least) continue;
			left.at[end] = at[i]!;
			left.values[end++] = values[i]!;
		}
		begin[row + 1] = end;
	}
	return {
		rows,
		columns,
		starts: begin,
		at: left.at.slice(0, end),
		values: left.values.slice(0, end)
	};
}
