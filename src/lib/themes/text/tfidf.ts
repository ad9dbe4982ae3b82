import type { Sparse } from './sparse.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { WordIndex } from './word-index.ts';

/** How often each term occurs in each of these texts. */
export function countTerms(
	{ starts, sequence }: WordIndex,
	rows: readonly number[],
	{ termsOf, keys }: Vocabulary
): Sparse {
	const counts = new Int32Array(keys.length);
	const begin = new Int32Array(rows.length + 1);
	let at = new Int32Array(1024);
	let values = new Float32Array(1024);
	let end = 0;
	for (const [i, row] of rows.entries()) {
		const found: number[] = [];
		for (let place = starts[row]!; place < starts[row + 1]!; place++) {
			for (const term of termsOf[sequence[place]!]!) {
				if (term < 0) continue;
				if (counts[term] === 0) found.push(term);
				counts[term]! += 1;
			}
		}
		found.sort((a, b) => a - b);
		if (end + found.length > at.length) {
			[at, values] = [longer(at, end + found.length), longer(values, end + found.length)];
		}
		for (const term of found) {
			at[end] = term;
			values[end++] = counts[term]!;
			counts[term] = 0;
		}
		begin[i + 1] = end;
	}
	return {
		rows: rows.length,
		columns: keys.length,
		starts: begin,
		at: at.slice(0, end),
		values: values.slice(0, end)
	};
}

/**
 * Weights (1 + ln tf) (ln((1 + n) / (1 + df)) + 1), each row of length 1: sublinear tf with smoothed
 * idf (Manning, Raghavan & Schütze 2008, 6.4). Shares its places with `counts`.
 */
export function tfidf(counts: Sparse, { df, n }: Pick<Vocabulary, 'df' | 'n'>): Sparse {
	const idf = Float64Array.from(df, (count) => Math.log((1 + n) / (1 + count)) + 1);
	const values = new Float32Array(counts.values.length);
	for (let row = 0; row < counts.rows; row++) {
		let squares = 0;
		for (let at = counts.starts[row]!; at < counts.starts[row + 1]!; at++) {
			const weight = (1 + Math.log(counts.values[at]!)) * idf[counts.at[at]!]!;
			values[at] = weight;
			squares += weight * weight;
		}
		const length = Math.sqrt(squares) || 1;
		for (let at = counts.starts[row]!; at < counts.starts[row + 1]!; at++) values[at]! /= length;
	}
	return { ...counts, values };
}

function longer<T extends Int32Array | Float32Array>(array: T, atLeast: number): T {
	const copy = new (array.constructor as new (length: number) => T)(2 * atLeast);
	copy.set(array);
	return copy;
}
