import type { Sparse } from '../text/sparse.ts';
import { chance, mixed, shuffledPlaces } from './chance.ts';
import { nearest, type Neighbours } from './knn.ts';
import { latentSpace, type Space } from './lsa.ts';
import { communities, neighbourGraph } from './louvain.ts';

export type GraphTexts = {
	weights: Sparse;
	/** One number per text. */
	hashes: ArrayLike<number>;
	/** One number per term. */
	termHashes: ArrayLike<number>;
	/** Embeddings of the texts, in place of the latent space of their words. */
	space?: Space;
};

/** Comparing all pairs costs rows² × dimensions: so many texts are compared at one depth. */
const manyRows = 3000;
const depths = [30, 60, 100];
const depthOfMany = 40;
const degrees = [12, 16, 20];
const resolutions = [0.8, 1, 1.4, 2];
const listed = 28;
/** Each vote looks at four fifths of the texts: what hangs on a few texts then wins few votes. */
const share = 0.8;

/**
 * Communities of texts that are near each other, many times over: another depth of the space, another
 * number of neighbours, another resolution, another four fifths of the texts.
 *
 * @returns community of each text, -1 where it was left out
 */
export function graphVotes(
	{ weights, hashes, termHashes, space }: GraphTexts,
	{ runs, seed }: { runs: number; seed: number }
): Int32Array[] {
	const wanted = weights.rows > manyRows ? [depthOfMany] : depths;
	const place = space ?? latentSpace(weights, termHashes, { dims: wanted.at(-1)!, powers: 2 });
	const prefixes = space ? [] : wanted.filter((depth) => depth < place.dims);
	const neighbours = nearest(place, [...prefixes, place.dims], listed);
	return Array.from({ length: runs }, (_, run) => {
		const all = neighbours[run % neighbours.length]!;
		const isIn = Uint8Array.from(hashes, (hash) =>
			chance(hash, mixed(seed, 300 + run)) < share ? 1 : 0
		);
		const degree = degrees[Math.floor(run / neighbours.length) % degrees.length]!;
		const resolution = resolutions[(run + Math.floor(run / 4)) % resolutions.length]!;
		const graph = neighbourGraph(among(all, isIn), degree);
		const labels = communities(graph, resolution, shuffledPlaces(hashes, mixed(seed, run)));
		return labels.map((label, text) => (isIn[text] ? label : -1));
	});
}

/** The neighbours with only these rows left, nearest still first. */
function among({ count, places, likeness }: Neighbours, isIn: Uint8Array): Neighbours {
	const left: Neighbours = {
		count,
		places: new Int32Array(places.length).fill(-1),
		likeness: new Float32Array(likeness.length)
	};
	for (let row = 0; row < isIn.length; row++) {
		if (!isIn[row]) continue;
		let to = row * count;
		for (let i = row * count; i < (row + 1) * count; i++) {
			if (places[i]! < 0 || !isIn[places[i]!]) continue;
			left.places[to] = places[i]!;
			left.likeness[to++] = likeness[i]!;
		}
	}
	return left;
}
