import type { LabelledTexts, ThemeTerm } from './terms.ts';

const wordsInName = 3;
const leastOfTheme = 0.1;
const leastTexts = 3;

/**
 * A name to start from for each theme: two words that stand next to each other in a tenth of its texts,
 * when there are such, and the strongest of its terms; three words in all. People write better ones.
 */
export function themeNames(texts: LabelledTexts, terms: readonly ThemeTerm[][]): string[] {
	const pairs = frequentPairs(texts, terms);
	return terms.map((list, theme) => {
		const byStrength = [...list].sort((a, b) => b.strength - a.strength);
		const pair = pairs[theme];
		const apart = byStrength.filter(({ term }) => !pair?.terms.includes(term));
		const words = apart.slice(0, pair ? wordsInName - 2 : wordsInName).map(({ word }) => word);
		return [...(pair ? [pair.words] : []), ...words].join(', ');
	});
}

type Pair = { words: string; terms: readonly number[] };

/** Per theme the pair of neighbouring words of its terms that occurs in the most of its texts. */
function frequentPairs(
	{ index, rows, vocabulary, labels, themes }: LabelledTexts,
	terms: readonly ThemeTerm[][]
): (Pair | undefined)[] {
	const own = terms.map((list) => new Set(list.map(({ term }) => term)));
	const texts = Array.from({ length: themes }, () => new Map<string, Set<number>>());
	const sizes = new Int32Array(themes);
	const termOf = (at: number) => vocabulary.termsOf[index.sequence[at]!]![0] ?? -1;
	for (const [i, row] of rows.entries()) {
		const theme = labels[i]!;
		if (theme < 0) continue;
		sizes[theme]! += 1;
		for (let at = index.starts[row]! + 1; at < index.starts[row + 1]!; at++) {
			const [first, second] = [termOf(at - 1), termOf(at)];
			if (first === second || !own[theme]!.has(first) || !own[theme]!.has(second)) continue;
			const key = `${index.sequence[at - 1]} ${index.sequence[at]}`;
			const seen = texts[theme]!.get(key) ?? new Set();
			texts[theme]!.set(key, seen.add(i));
		}
	}
	return texts.map((pairs, theme) => {
		const least = Math.max(leastTexts, leastOfTheme * sizes[theme]!);
		const named = [...pairs].map(([key, seen]) => {
			const places = key.split(' ').map(Number);
			const words = places.map((place) => index.words[place]!).join(' ');
			const terms = places.map((place) => vocabulary.termsOf[place]![0]!);
			return { words, terms, texts: seen.size };
		});
		return named
			.filter(({ texts }) => texts >= least)
			.sort((a, b) => b.texts - a.texts || (a.words < b.words ? -1 : 1))[0];
	});
}
