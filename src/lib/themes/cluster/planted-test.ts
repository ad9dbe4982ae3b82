import { seededRandom } from '#lib/base/seeded.ts';
import type { Sparse } from '../text/sparse.ts';

// Texts of known groups as numbers. For tests.

/** Rows of `blocks` groups in turn: each has six of the ten terms of its group and one of any. */
export function plantedBlocks(blocks: number, each: number, seed = 2): Sparse {
	const random = seededRandom(seed);
	const rows = blocks * each;
	const columns = 10 * blocks;
	const found = Array.from({ length: rows }, (_, row) => {
		const own = Array.from({ length: 10 }, (_, i) => ({
			term: 10 * (row % blocks) + i,
			luck: random()
		}))
			.toSorted((one, other) => one.luck - other.luck)
			.slice(0, 6)
			.map(({ term }) => term);
		const terms = new Set([...own, Math.floor(random() * columns)]);
		return [...terms].toSorted((one, other) => one - other);
	});
	const starts = new Int32Array(rows + 1);
	for (const [row, terms] of found.entries()) starts[row + 1] = starts[row]! + terms.length;
	const at = Int32Array.from(found.flat());
	const values = Float32Array.from(
		found.flatMap((terms) => terms.map(() => 1 / Math.sqrt(terms.length)))
	);
	return { rows, columns, starts, at, values };
}

/** Which places are together, whatever the groups are called. */
export function groupedAs(labels: readonly number[]): string {
	const first = new Map<number, number>();
	return labels
		.map((label, at) => {
			if (!first.has(label)) first.set(label, at);
			return first.get(label);
		})
		.join(' ');
}
