import type { Sparse } from '../text/sparse.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import type { WordIndex } from '../text/word-index.ts';
import { likelihoodRatio, npmi } from './association.ts';
import { inBoth, presence } from './presence.ts';

/** A word of a theme as people wrote it most, with how strongly it belongs there (G²). */
export type ThemeTerm = { word: string; term: number; strength: number };

type Candidate = ThemeTerm & { surface: number; places: readonly number[] };
/** Texts of one language: `rows` of the index, in the order of `counts` and of the labels. */
export type LabelledTexts = {
	index: WordIndex;
	rows: readonly number[];
	vocabulary: Vocabulary;
	counts: Sparse;
	/** Theme of each text, -1 for none. */
	labels: ArrayLike<number>;
	themes: number;
};

const shown = 10;
const candidates = 40;
const leastLift = 1.3;
const leastShare = 0.02;
const mostOfAll = 0.25;
const mostRead = 5000;

/**
 * Ten words for each theme. A term belongs to the theme where its G² is highest, occurs there at least
 * 1.3 times as often as in all texts, in 2% of its texts and in at most a quarter of all texts. Of the
 * 40 strongest those are picked one by one that also occur together (normalised pointwise mutual
 * information of the words as written): .4 √(G² / highest) + .6 mean NPMI. No word stands in two themes.
 *
 * @returns per theme at most ten words, the most telling first
 */
export function themeTerms(texts: LabelledTexts): ThemeTerm[][] {
	const strongest = strongestTerms(texts);
	const surfaces = surfacesIn(texts, strongest);
	const step = Math.max(1, Math.ceil(texts.rows.length / mostRead));
	const read = texts.rows.filter((_, i) => i % step === 0);
	const wanted = new Set(surfaces.flatMap((theme) => [...theme.values()]));
	const places = presence(texts.index, read, wanted);
	return strongest.map((found, theme) => {
		const list = found.flatMap(({ term, strength }): Candidate[] => {
			const surface = surfaces[theme]!.get(term);
			if (surface === undefined) return [];
			const word = texts.index.words[surface]!;
			return [{ term, strength, surface, word, places: places.get(surface)! }];
		});
		return picked(list, read.length).map(({ word, term, strength }) => ({ word, term, strength }));
	});
}

/** Per theme the candidates by falling strength. */
function strongestTerms({ counts, labels, themes, vocabulary }: LabelledTexts) {
	const inside = new Float64Array(vocabulary.keys.length * themes);
	const sizes = new Float64Array(themes);
	for (let row = 0; row < counts.rows; row++) {
		const theme = labels[row]!;
		if (theme < 0) continue;
		sizes[theme]! += 1;
		for (let at = counts.starts[row]!; at < counts.starts[row + 1]!; at++) {
			inside[counts.at[at]! * themes + theme]! += 1;
		}
	}
	const n = sizes.reduce((sum, size) => sum + size, 0);
	const found: { term: number; strength: number }[][] = Array.from({ length: themes }, () => []);
	for (let term = 0; term < vocabulary.keys.length; term++) {
		const own = inside.subarray(term * themes, (term + 1) * themes);
		const all = own.reduce((sum, count) => sum + count, 0);
		if (all > mostOfAll * n) continue;
		let best = -1;
		let strength = 0;
		for (let theme = 0; theme < themes; theme++) {
			const ratio = likelihoodRatio(own[theme]!, sizes[theme]!, all, n);
			if (ratio > strength) [best, strength] = [theme, ratio];
		}
		if (best < 0 || own[best]! < Math.max(2, leastShare * sizes[best]!)) continue;
		if (own[best]! * n < leastLift * all * sizes[best]!) continue;
		found[best]!.push({ term, strength });
	}
	return found.map((list) =>
		list.sort((a, b) => b.strength - a.strength || a.term - b.term).slice(0, candidates)
	);
}

/** Per theme, for each candidate the word in which it is written there most. */
function surfacesIn(
	{ index, rows, vocabulary, labels }: LabelledTexts,
	strongest: readonly { term: number }[][]
): Map<number, number>[] {
	const counts = strongest.map(
		(list) => new Map(list.map(({ term }) => [term, new Map<number, number>()]))
	);
	for (const [i, row] of rows.entries()) {
		const theme = labels[i]!;
		if (theme < 0) continue;
		for (let at = index.starts[row]!; at < index.starts[row + 1]!; at++) {
			const word = index.sequence[at]!;
			const written = counts[theme]!.get(vocabulary.termsOf[word]![0] ?? -1);
			written?.set(word, (written.get(word) ?? 0) + 1);
		}
	}
	return counts.map((terms) => {
		const chosen = new Map<number, number>();
		for (const [term, written] of terms) {
			const [most] = [...written].sort(
				(a, b) => b[1] - a[1] || (index.words[a[0]]! < index.words[b[0]]! ? -1 : 1)
			);
			if (most) chosen.set(term, most[0]);
		}
		return chosen;
	});
}

function picked(list: readonly Candidate[], n: number): Candidate[] {
	const top = list[0]?.strength ?? 1;
	const left = new Set(list);
	const sums = new Map(list.map((candidate) => [candidate, 0]));
	const chosen: Candidate[] = [];
	while (chosen.length < shown && left.size > 0) {
		let best: Candidate | undefined;
		let most = -Infinity;
		for (const candidate of left) {
			const together = chosen.length > 0 ? sums.get(candidate)! / chosen.length : 0;
			const value = 0.4 * Math.sqrt(candidate.strength / top) + 0.6 * together;
			if (value > most) [best, most] = [candidate, value];
		}
		left.delete(best!);
		chosen.push(best!);
		for (const candidate of left) {
			const both = inBoth(candidate.places, best!.places);
			const value = npmi(both, candidate.places.length, best!.places.length, n);
			sums.set(candidate, sums.get(candidate)! + value);
		}
	}
	return chosen;
}
