import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import { cutTree } from './cut.ts';
import { averageLinkage } from './linkage.ts';

/** A symmetric square of chance without two equal numbers. */
function squareOf(n: number, seed: number): Float32Array {
	const random = seededRandom(seed);
	const square = new Float32Array(n * n).fill(1);
	for (let a = 0; a < n; a++) {
		for (let b = 0; b < a; b++) square[a * n + b] = square[b * n + a] = random();
	}
	return square;
}

/** Average linkage as its definition says it: of all pairs the most alike, by the mean over all leaves. */
function naive(square: Float32Array, n: number): { leaves: string; likeness: number }[] {
	const clusters = Array.from({ length: n }, (_, i) => [i]);
	const merges: { leaves: string; likeness: number }[] = [];
	while (clusters.length > 1) {
		let best = { a: 0, b: 0, likeness: -Infinity };
		for (const [a, one] of clusters.entries()) {
			for (const [b, other] of clusters.slice(0, a).entries()) {
				const all = one.flatMap((i) => other.map((j) => square[i * n + j]!));
				const likeness = all.reduce((sum, value) => sum + value, 0) / all.length;
				if (likeness > best.likeness) best = { a, b, likeness };
			}
		}
		const joined = [...clusters[best.b]!, ...clusters[best.a]!].toSorted((i, j) => i - j);
		clusters.splice(best.a, 1);
		clusters[best.b] = joined;
		merges.push({ leaves: joined.join(), likeness: best.likeness });
	}
	return merges;
}

test('chains of nearest neighbours find the merges of average linkage by its definition', () => {
	fc.assert(
		fc.property(fc.integer({ min: 2, max: 24 }), fc.integer(), (n, seed) => {
			const leavesOf = Array.from({ length: n }, (_, i) => [i]);
			const found = averageLinkage(squareOf(n, seed), new Uint8Array(n).fill(1));
			const merged = found.map(({ a, b, likeness, size }) => {
				const leaves = [...leavesOf[a]!, ...leavesOf[b]!].toSorted((i, j) => i - j);
				expect(size).toBe(leavesOf.push(leaves) && leaves.length);
				return { leaves: leaves.join(), likeness };
			});
			for (const [i, { leaves, likeness }] of naive(squareOf(n, seed), n).entries()) {
				expect(merged[i]!.leaves).toBe(leaves);
				expect(merged[i]!.likeness).toBeCloseTo(likeness, 4);
			}
		}),
		{ numRuns: 40, seed: 1 }
	);
});

test('a leaf that stands for several texts weighs as many', () => {
	const square = Float32Array.of(1, 0.9, 0.6, 0.9, 1, 0.3, 0.6, 0.3, 1);
	const [, last] = averageLinkage(square, [3, 1, 1]);
	expect(last).toMatchObject({ size: 5 });
	expect(last!.likeness).toBeCloseTo((3 * 0.6 + 0.3) / 4, 6);
});

// Leaves 0 1 2 and 3 4 5 hang together; 6 is far from all.
const merges = [
	{ a: 0, b: 1, likeness: 0.9, size: 2 },
	{ a: 3, b: 4, likeness: 0.8, size: 2 },
	{ a: 7, b: 2, likeness: 0.7, size: 3 },
	{ a: 8, b: 5, likeness: 0.6, size: 3 },
	{ a: 9, b: 10, likeness: 0.2, size: 6 },
	{ a: 11, b: 6, likeness: 0.1, size: 7 }
];

test.each([
	[{ parts: 1, smallest: 1 }, [0, 0, 0, 0, 0, 0, 0]],
	[{ parts: 2, smallest: 1 }, [0, 0, 0, 0, 0, 0, 1]],
	[{ parts: 3, smallest: 1 }, [0, 0, 0, 1, 1, 1, 2]],
	[{ parts: 2, smallest: 2 }, [0, 0, 0, 1, 1, 1, -1]],
	[{ parts: 99, smallest: 3 }, [0, 0, 0, 1, 1, 1, -1]]
])('a tree is cut from the top, and what falls off too small is in no part: %j', (asked, parts) => {
	expect([...cutTree(merges, 7, asked)]).toEqual(parts);
});
