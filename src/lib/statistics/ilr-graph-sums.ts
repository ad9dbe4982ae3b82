import type { SimilaritySums } from './ilr-moments.ts';

// A moment of Σ v(ij) w(ij) is a sum over pairs of stories, `power` times. Which of their 2·power
// places hold the same story makes a graph: stories are its points, pairs its lines. The sum of w
// over all ways to put different stories on the points follows, by Möbius inversion over partitions
// (Rota 1964), from the sums over all ways; and those are 0 when a point has one line only, because
// the rows of w add up to 0. So a handful of sums is enough.

/** The sum of products of w over all ways to put different stories on the points of one graph. */
export type GraphSums = {
	vertices: number;
	/** How many graphs are like it. */ orders: number;
	total: number;
};

type Term = { factor: number; sums: readonly (keyof SimilaritySums)[] };
type GraphClass = { vertices: number; orders: number; terms: readonly Term[] };

const classesByPower = new Map<number, readonly GraphClass[]>();

/** One entry per kind of graph with `power` lines, in the same order for every w. */
export function graphSums(w: SimilaritySums, power: number): GraphSums[] {
	let classes = classesByPower.get(power);
	if (!classes) classesByPower.set(power, (classes = classesOf(power)));
	return classes.map(({ vertices, orders, terms }) => ({
		vertices,
		orders,
		total: terms.reduce(
			(sum, { factor, sums }) => sums.reduce((part, name) => part * w[name], factor) + sum,
			0
		)
	}));
}

/** For each place the block it is in, blocks numbered as they first appear. */
type Partition = readonly number[];

function partitions(places: number): Partition[] {
	if (places === 0) return [[]];
	return partitions(places - 1).flatMap((shorter) => {
		const blocks = Math.max(-1, ...shorter) + 1;
		return Array.from({ length: blocks + 1 }, (_, block) => [...shorter, block]);
	});
}

function classesOf(power: number): GraphClass[] {
	const all = partitions(2 * power);
	const known = all.flatMap((partition) => {
		const sums = freeSum(partition);
		return sums ? [{ partition, sums }] : [];
	});
	const classes = new Map<string, GraphClass>();
	for (const partition of all) {
		const factors = new Map<string, Term>();
		for (const { partition: coarser, sums } of known) {
			const weight = mobius(partition, coarser);
			if (weight === 0) continue;
			const key = sums.join();
			factors.set(key, { factor: weight + (factors.get(key)?.factor ?? 0), sums });
		}
		const vertices = Math.max(...partition) + 1;
		const terms = [...factors.values()].sort((one, other) =>
			one.sums.join() < other.sums.join() ? -1 : 1
		);
		const key = `${vertices} ${terms.map(({ factor, sums }) => `${factor} ${sums.join()}`).join(' ')}`;
		classes.set(key, { vertices, terms, orders: 1 + (classes.get(key)?.orders ?? 0) });
	}
	return [...classes.values()];
}

/** Weight of a coarser partition in the sum over different stories; 0 when it is not coarser. */
function mobius(finer: Partition, coarser: Partition): number {
	const into = new Map<number, number>();
	for (const [place, block] of finer.entries()) {
		if ((into.get(block) ?? coarser[place]) !== coarser[place]) return 0;
		into.set(block, coarser[place]!);
	}
	const merged = new Map<number, number>();
	let weight = 1;
	for (const block of into.values()) {
		const before = merged.get(block) ?? 0;
		if (before > 0) weight *= -before;
		merged.set(block, before + 1);
	}
	return weight;
}

/** The sums whose product is the sum over all ways to put stories on the points; undefined for 0. */
function freeSum(partition: Partition): (keyof SimilaritySums)[] | undefined {
	const lines = Array.from(
		{ length: partition.length / 2 },
		(_, at) => [partition[2 * at]!, partition[2 * at + 1]!] as const
	);
	for (const point of partition) {
		if (partition.filter((other) => other === point).length === 1) return undefined;
	}
	return connected(lines)
		.map((part) => {
			const points = new Set(part.flat()).size;
			const loops = part.filter(([from, to]) => from === to).length;
			return named[`${part.length} ${points} ${loops}`]!;
		})
		.sort();
}

/** Connected graphs in which no point has one line only, by their lines, points and loops. */
const named: Readonly<Record<string, keyof SimilaritySums>> = {
	'1 1 1': 'trace',
	'2 1 2': 'selves',
	'2 2 0': 'squares',
	'3 1 3': 'selfCubes',
	'3 2 0': 'cubes',
	'3 2 1': 'selfAndPair',
	'3 2 2': 'pairOfSelves',
	'3 3 0': 'triangles'
};

type Line = readonly [from: number, to: number];

function connected(lines: readonly Line[]): Line[][] {
	const parts: Line[][] = [];
	for (const line of lines) {
		const touched = parts.filter((part) => part.flat().some((point) => line.includes(point)));
		for (const part of touched) parts.splice(parts.indexOf(part), 1);
		parts.push([line, ...touched.flat()]);
	}
	return parts;
}
