import type { Neighbours } from './knn.ts';

/** An undirected graph: each edge stands at both ends. */
export type Graph = { starts: Int32Array; ends: Int32Array; weights: Float64Array };

/** An edge between two rows where either is among the `count` nearest of the other; both ways weigh double. */
export function neighbourGraph(neighbours: Neighbours, count: number): Graph {
	const rows = neighbours.places.length / neighbours.count;
	const starts = new Int32Array(rows + 1);
	const each = (use: (row: number, other: number, likeness: number) => void) => {
		for (let row = 0; row < rows; row++) {
			for (let i = row * neighbours.count; i < row * neighbours.count + count; i++) {
				const likeness = neighbours.likeness[i]!;
				if (neighbours.places[i]! >= 0 && likeness > 0) use(row, neighbours.places[i]!, likeness);
			}
		}
	};
	each((row, other) => {
		starts[row + 1]! += 1;
		starts[other + 1]! += 1;
	});
	for (let row = 0; row < rows; row++) starts[row + 1]! += starts[row]!;
	const next = starts.slice();
	const ends = new Int32Array(starts[rows]!);
	const weights = new Float64Array(ends.length);
	each((row, other, likeness) => {
		ends[next[row]!] = other;
		weights[next[row]!++] = likeness;
		ends[next[other]!] = row;
		weights[next[other]!++] = likeness;
	});
	return { starts, ends, weights };
}

/**
 * Communities of highest modularity with a resolution (Blondel et al. 2008): nodes move one by one to
 * the best community of a neighbour, communities become nodes, until nothing moves; at the end the
 * nodes themselves may move once more. A higher resolution gives more, smaller communities.
 *
 * @param order the order in which nodes are asked
 */
export function communities(graph: Graph, resolution: number, order: Int32Array): Int32Array {
	const labels = Int32Array.from(order.keys());
	let level = graph;
	for (let depth = 0; depth < 12; depth++) {
		const moved = Int32Array.from({ length: level.starts.length - 1 }, (_, node) => node);
		const asked = depth === 0 ? order : Int32Array.from(moved);
		if (!moveNodes(level, moved, resolution, asked)) break;
		renumber(moved);
		for (let i = 0; i < labels.length; i++) labels[i] = moved[labels[i]!]!;
		level = condensed(level, moved);
	}
	moveNodes(graph, labels, resolution, order);
	renumber(labels);
	return labels;
}

function moveNodes(
	{ starts, ends, weights }: Graph,
	labels: Int32Array,
	resolution: number,
	order: Int32Array
): boolean {
	const nodes = labels.length;
	const degree = new Float64Array(nodes);
	const total = new Float64Array(nodes);
	let all = 0;
	for (let node = 0; node < nodes; node++) {
		for (let i = starts[node]!; i < starts[node + 1]!; i++) degree[node]! += weights[i]!;
		total[labels[node]!]! += degree[node]!;
		all += degree[node]!;
	}
	const toward = new Float64Array(nodes);
	let hasMoved = false;
	for (let round = 0; round < 20; round++) {
		let moves = 0;
		for (const node of order) {
			const old = labels[node]!;
			const met: number[] = [old];
			for (let i = starts[node]!; i < starts[node + 1]!; i++) {
				if (ends[i] === node) continue;
				const label = labels[ends[i]!]!;
				if (toward[label] === 0 && label !== old) met.push(label);
				toward[label]! += weights[i]!;
			}
			total[old]! -= degree[node]!;
			const cost = (resolution * degree[node]!) / all;
			let best = old;
			let most = toward[old]! - cost * total[old]!;
			for (const label of met) {
				const gain = toward[label]! - cost * total[label]!;
				if (gain > most + 1e-12) [best, most] = [label, gain];
			}
			for (const label of met) toward[label] = 0;
			total[best]! += degree[node]!;
			if (best !== old) {
				labels[node] = best;
				moves++;
			}
		}
		hasMoved ||= moves > 0;
		if (moves === 0) break;
	}
	return hasMoved;
}

/** Labels as 0, 1, 2 … in order of first appearance. */
function renumber(labels: Int32Array): void {
	const numbers = new Map<number, number>();
	for (let i = 0; i < labels.length; i++) {
		const number = numbers.get(labels[i]!) ?? numbers.size;
		numbers.set(labels[i]!, number);
		labels[i] = number;
	}
}

function condensed({ starts, ends, weights }: Graph, labels: Int32Array): Graph {
	const count = labels.reduce((most, label) => Math.max(most, label + 1), 0);
	const edges = Array.from({ length: count }, () => new Map<number, number>());
	for (let node = 0; node < labels.length; node++) {
		const from = edges[labels[node]!]!;
		for (let i = starts[node]!; i < starts[node + 1]!; i++) {
			const to = labels[ends[i]!]!;
			from.set(to, (from.get(to) ?? 0) + weights[i]!);
		}
	}
	return graphOf(edges);
}

function graphOf(edges: readonly ReadonlyMap<number, number>[]): Graph {
	const starts = new Int32Array(edges.length + 1);
	for (const [node, map] of edges.entries()) starts[node + 1] = starts[node]! + map.size;
	const ends = new Int32Array(starts.at(-1)!);
	const weights = new Float64Array(ends.length);
	let at = 0;
	for (const map of edges) {
		for (const [end, weight] of map) {
			ends[at] = end;
			weights[at++] = weight;
		}
	}
	return { starts, ends, weights };
}
