import { expect, test } from 'vitest';
import { seededRandom } from '#lib/base/seeded.ts';
import { hashOf, shuffledPlaces } from './chance.ts';
import { nearest } from './knn.ts';
import { communities, neighbourGraph } from './louvain.ts';
import { groupedAs } from './planted-test.ts';

const rows = 60;
const dims = 12;
const random = seededRandom(3);
const values = Float32Array.from({ length: rows * dims }, () => random() - 0.4);

function cosine(a: number, b: number, depth: number): number {
	let [product, first, second] = [0, 0, 0];
	for (let d = 0; d < depth; d++) {
		const [one, other] = [values[a * dims + d]!, values[b * dims + d]!];
		product += one * other;
		first += one * one;
		second += other * other;
	}
	return product / Math.sqrt(first * second);
}

test.each([[5], [12]])('the nearest in the first %i dimensions are those of all pairs', (depth) => {
	const found = nearest({ rows, dims, values }, [5, 12], 7)[depth === 5 ? 0 : 1]!;
	for (let row = 0; row < rows; row++) {
		const all = Array.from({ length: rows }, (_, other) => other)
			.filter((other) => other !== row)
			.toSorted((one, other) => cosine(row, other, depth) - cosine(row, one, depth));
		expect([...found.places.subarray(7 * row, 7 * row + 7)]).toEqual(all.slice(0, 7));
		expect(found.likeness[7 * row]).toBeCloseTo(cosine(row, all[0]!, depth), 4);
	}
});

test('a row with fewer others than asked has empty places', () => {
	const two = { rows: 2, dims: 1, values: Float32Array.of(1, 2) };
	expect([...nearest(two, [1], 3)[0]!.places]).toEqual([1, -1, -1, 0, -1, -1]);
});

/** Rings of eight, each tied to the next by one edge. */
function rings(count: number) {
	const size = 8;
	const places = Int32Array.from({ length: count * size * 4 }, (_, i) => {
		const row = Math.floor(i / 4);
		const ring = Math.floor(row / size) * size;
		const inside = ring + ((row + (i % 4) + 1) % size);
		return i % 4 === 3 && row === ring ? (ring + size) % (count * size) : inside;
	});
	return { count: 4, places, likeness: new Float32Array(places.length).fill(1) };
}

test.each([[3], [6], [9]])('%i planted communities of a graph are found whole', (count) => {
	const graph = neighbourGraph(rings(count), 4);
	const hashes = Array.from({ length: count * 8 }, (_, row) => hashOf(`row ${row}`));
	const found = communities(graph, 1, shuffledPlaces(hashes, 1));
	expect(groupedAs([...found])).toBe(groupedAs(hashes.map((_, row) => Math.floor(row / 8))));
});

test('a higher resolution never gives fewer communities of these rings', () => {
	const graph = neighbourGraph(rings(6), 4);
	const order = Int32Array.from({ length: 48 }, (_, row) => row);
	const counts = [0.1, 1, 8].map(
		(resolution) => new Set(communities(graph, resolution, order)).size
	);
	expect(counts).toEqual(counts.toSorted((one, other) => one - other));
	expect(new Set(counts).size).toBeGreaterThan(1);
});
