import { rowProduct, type Sparse } from '../text/sparse.ts';

const offered = 8;
const looked = 40;
const lambda = 0.7;
const longest = 120;

/** A text of a theme: its place, how sure it belongs, how many words it has, which of the terms it holds. */
export type Quotable = {
	place: number;
	confidence: number;
	words: number;
	terms: ReadonlySet<number>;
};

/**
 * The texts that say best what a theme is about, the first three to five to be shown; there are more
 * than that because not every teller allows a quote. Greedy by maximal marginal relevance (Carbonell &
 * Goldstein 1998, λ = .7): sure, with terms not quoted yet, unlike what was chosen. Texts of at most
 * 120 words come first.
 *
 * @param weights tf-idf rows, by place
 * @returns places
 */
export function chooseQuotes(texts: readonly Quotable[], weights: Sparse): number[] {
	const ranked = [...texts].sort(
		(a, b) =>
			Number(a.words > longest) - Number(b.words > longest) ||
			relevance(b, new Set()) - relevance(a, new Set()) ||
			a.place - b.place
	);
	const left = ranked.slice(0, looked);
	const chosen: Quotable[] = [];
	const told = new Set<number>();
	while (chosen.length < offered && left.length > 0) {
		const value = (text: Quotable) => {
			const likeness = chosen.map(({ place }) => rowProduct(weights, text.place, place));
			const shortFirst = text.words > longest ? 1 : 0;
			return lambda * relevance(text, told) - (1 - lambda) * Math.max(0, ...likeness) - shortFirst;
		};
		const values = left.map(value);
		const [next] = left.splice(values.indexOf(Math.max(...values)), 1);
		chosen.push(next!);
		for (const term of next!.terms) told.add(term);
	}
	return chosen.map(({ place }) => place);
}

/** Half how sure, half how many terms that were not told before, of at most five. */
function relevance({ confidence, terms }: Quotable, told: ReadonlySet<number>): number {
	const fresh = [...terms].filter((term) => !told.has(term)).length;
	return 0.5 * confidence + 0.5 * Math.min(1, fresh / 5);
}
