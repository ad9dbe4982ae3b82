import { isContentWord } from '../text/vocabulary.ts';
import type { Reading } from './reading.ts';
import type { Assignment, LanguageThemes, ThemeLink } from './theme-result.ts';

const leastShared = 2;
const cognateStart = 5;
const mostShared = 8;

/**
 * Suggests which themes in different languages are about the same: by names, numbers and words that
 * look alike (the same without accents, or the same first five letters of words of six and more). A
 * word counts more the fewer themes have it. Two themes are linked when each is the other's strongest
 * and they share two words.
 */
export function languageLinks(
	reading: Reading,
	languages: readonly LanguageThemes[],
	assignments: ReadonlyMap<string, Assignment>
): ThemeLink[] {
	if (languages.length < 2) return [];
	const words = wordsByTheme(reading, assignments);
	const spread = new Map<string, number>();
	for (const counts of words.values()) {
		for (const key of counts.keys()) spread.set(key, (spread.get(key) ?? 0) + 1);
	}
	const themes = languages.flatMap(({ language, themes }) =>
		themes.map(({ id, size }) => ({ id, size, language, words: words.get(id) ?? new Map() }))
	);
	const links = themes.flatMap((a, i) =>
		themes.slice(i + 1).flatMap((b): ThemeLink[] => {
			if (a.language === b.language) return [];
			const common = [...a.words.keys()]
				.filter((key) => b.words.has(key))
				.map((key) => ({
					key,
					weight:
						Math.sqrt((a.words.get(key)! / a.size) * (b.words.get(key)! / b.size)) *
						Math.log(1 + themes.length / spread.get(key)!)
				}))
				.sort((x, y) => y.weight - x.weight || (x.key < y.key ? -1 : 1));
			if (common.length < leastShared) return [];
			const strength = common.reduce((sum, { weight }) => sum + weight, 0);
			return [
				{ a: a.id, b: b.id, shared: common.slice(0, mostShared).map(({ key }) => key), strength }
			];
		})
	);
	const languageOf = new Map(themes.map(({ id, language }) => [id, language]));
	const isBest = (link: ThemeLink, id: string, other: string) =>
		links.every(
			({ a, b, strength }) =>
				(a !== id && b !== id) ||
				languageOf.get(a === id ? b : a) !== languageOf.get(other) ||
				strength <= link.strength
		);
	return links
		.filter((link) => isBest(link, link.a, link.b) && isBest(link, link.b, link.a))
		.sort((x, y) => y.strength - x.strength || (x.a < y.a ? -1 : 1));
}

/** In how many texts of each theme each word occurs, under a key in which cognates meet. */
function wordsByTheme(
	{ texts, index }: Reading,
	assignments: ReadonlyMap<string, Assignment>
): Map<string, Map<string, number>> {
	const keys = new Map<string, string>();
	const found = new Map<string, Map<string, number>>();
	for (const [row, { id }] of texts.entries()) {
		const { theme, language } = assignments.get(id)!;
		if (theme === null) continue;
		const counts = found.get(theme) ?? new Map<string, number>();
		found.set(theme, counts);
		const own = new Set(index.sequence.subarray(index.starts[row], index.starts[row + 1]));
		const seen = new Set<string>();
		for (const place of own) {
			const word = index.words[place]!;
			if (!isContentWord(word, language) && !/\d/.test(word)) continue;
			const key = keys.get(word) ?? cognateKey(word);
			keys.set(word, key);
			seen.add(key);
		}
		for (const key of seen) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return found;
}

function cognateKey(word: string): string {
	const plain = word.normalize('NFKD').replace(/\p{M}/gu, '');
	return /^\p{L}{6,}$/u.test(plain) ? plain.slice(0, cognateStart) : plain;
}
