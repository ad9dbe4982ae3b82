import { pickRows } from '../text/sparse.ts';
import { chance, mixed } from './chance.ts';
import { divide } from './divide.ts';
import { pickPlaces } from './lsa.ts';
import type { Electorate } from './voters.ts';

const dropped = 0.1;
const nobody = { pinned: [], together: [], apart: [], rejected: [] };

/**
 * How well each theme survives when a tenth of the texts is left out: mean Jaccard overlap with the
 * theme nearest to it in each run, over the texts that took part (clusterwise stability, Hennig 2007;
 * .75 and more is a theme that stays, below .6 is doubtful).
 *
 * @param labels theme of each text, -1 for none
 */
export function themeStability(
	texts: Electorate,
	labels: Int32Array,
	{ runs, seed }: { runs: number; seed: number },
	report: (done: number) => void = () => {}
): number[] {
	const themes = labels.reduce((most, theme) => Math.max(most, theme + 1), 0);
	const sums = new Float64Array(themes);
	for (let run = 0; run < runs; run++) {
		const kept = Array.from(labels.keys()).filter(
			(text) => chance(texts.hashes[text]!, mixed(seed, 5000 + run)) >= dropped
		);
		const again = divide(pickTexts(texts, kept), { k: themes, seed, wishes: nobody }, (done) =>
			report((run + done) / runs)
		);
		const overlap = overlaps(
			kept.map((text) => labels[text]!),
			again.labels,
			themes,
			again.themes
		);
		for (const [theme, best] of overlap.entries()) sums[theme]! += best;
	}
	return Array.from(sums, (sum) => sum / runs);
}

/** Per theme the highest Jaccard overlap with any theme of the other division. */
export function overlaps(
	labels: ArrayLike<number>,
	others: ArrayLike<number>,
	themes: number,
	otherThemes: number
): number[] {
	const both = new Float64Array(themes * otherThemes);
	const sizes = new Float64Array(themes);
	const otherSizes = new Float64Array(otherThemes);
	for (let i = 0; i < labels.length; i++) {
		otherSizes[others[i]!]! += 1;
		if (labels[i]! < 0) continue;
		sizes[labels[i]!]! += 1;
		both[labels[i]! * otherThemes + others[i]!]! += 1;
	}
	return Array.from(sizes, (size, theme) => {
		const shares = Array.from(otherSizes, (other, at) => {
			const common = both[theme * otherThemes + at]!;
			return common / (size + other - common || 1);
		});
		return Math.max(0, ...shares);
	});
}

function pickTexts(
	{ weights, hashes, termHashes, space, isMixed }: Electorate,
	places: number[]
): Electorate {
	return {
		weights: pickRows(weights, places),
		hashes: places.map((place) => hashes[place]!),
		termHashes,
		isMixed,
		space: space && pickPlaces(space, places)
	};
}
