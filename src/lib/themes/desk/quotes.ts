import type { Span } from './excerpt.ts';

export type Candidate = {
	textId: string;
	text: string;
	confidence: number;
	/** Where words of the theme stand in it. */
	marks: readonly Span[];
};

/** Shorter texts are read first (themes.md 5.7), and candidates past this many are hardly clearer. */
const shortWords = 120;
const considered = 40;

/**
 * At most `most` texts that show a theme: the clearest ones that together hold most of its words. Each
 * next one is chosen by what it adds, .7 for its clearness and .3 for words not seen yet (maximal
 * marginal relevance, Carbonell & Goldstein 1998). Equal ones go by id.
 */
export function pickQuotes(candidates: readonly Candidate[], most = 3): string[] {
	const pool = candidates
		.filter(({ text }) => text.trim() !== '')
		.toSorted(
			(one, other) =>
				Number(isLong(one)) - Number(isLong(other)) ||
				other.confidence - one.confidence ||
				(one.textId < other.textId ? -1 : 1)
		)
		.slice(0, considered);
	const seen = new Set<string>();
	const picked: Candidate[] = [];
	while (picked.length < most && picked.length < pool.length) {
		const worth = (one: Candidate) => {
			const words = wordsIn(one);
			const fresh = words.filter((word) => !seen.has(word)).length;
			return (
				0.7 * one.confidence +
				0.3 * (fresh / Math.max(1, ...pool.map((each) => wordsIn(each).length)))
			);
		};
		const left = pool.filter((one) => !picked.includes(one));
		const best = left.reduce((found, one) => (worth(one) > worth(found) ? one : found));
		picked.push(best);
		for (const word of wordsIn(best)) seen.add(word);
	}
	return picked.map(({ textId }) => textId);
}

function isLong({ text }: Candidate): boolean {
	return text.split(/\s+/u).length > shortWords;
}

function wordsIn({ text, marks }: Candidate): string[] {
	return [...new Set(marks.map(([start, end]) => text.slice(start, end).toLowerCase()))];
}
