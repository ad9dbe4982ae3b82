import { readLanguage, readTexts, rowsByLanguage, type Reading } from '../cluster/reading.ts';
import { themeNames } from '../label/name.ts';
import { themeTerms } from '../label/terms.ts';
import type { ThemeText } from './model.ts';

/** A group in words; `name` is empty and there are no terms when nothing tells it from the others. */
export type GroupLabel = { name: string; terms: readonly string[]; language: string | null };

/**
 * Words and a name for each group of texts, by what tells it from the other groups of its language:
 * the language most of its texts are in. A text is in one group at most; no word is in two of them.
 */
export function labelGroups(groups: readonly (readonly ThemeText[])[]): GroupLabel[] {
	const groupOf = new Map(groups.flatMap((texts, group) => texts.map(({ id }) => [id, group])));
	const reading = readTexts(groups.flat());
	const languages = groupLanguages(reading, groupOf, groups.length);
	const labels = languages.map((language): GroupLabel => ({ name: '', terms: [], language }));
	for (const [language, all] of rowsByLanguage(reading)) {
		const own = labels.keys().filter((group) => languages[group] === language);
		const places = new Map(own.map((group, place) => [group, place]));
		if (places.size < 2) continue;
		const placeOf = (row: number) => places.get(groupOf.get(reading.texts[row]!.id)!) ?? -1;
		const texts = readLanguage(
			reading,
			language,
			all.filter((row) => placeOf(row) >= 0)
		);
		const labelled = {
			...{ index: reading.index, rows: texts.rows, vocabulary: texts.vocabulary },
			...{ counts: texts.counts, labels: texts.rows.map(placeOf), themes: places.size }
		};
		const terms = themeTerms(labelled);
		const names = themeNames(labelled, terms);
		for (const [group, place] of places) {
			const words = terms[place]!.map(({ word }) => word);
			labels[group] = { name: names[place]!, terms: words, language };
		}
	}
	return labels;
}

/** The language of most texts of each group; null for a group without texts. */
function groupLanguages(
	{ texts, languages }: Reading,
	groupOf: ReadonlyMap<string, number>,
	groups: number
): (string | null)[] {
	const counts = Array.from({ length: groups }, () => new Map<string, number>());
	for (const [row, { id }] of texts.entries()) {
		const own = counts[groupOf.get(id)!]!;
		own.set(languages[row]!, (own.get(languages[row]!) ?? 0) + 1);
	}
	return counts.map((own) => {
		const [most] = [...own].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
		return most?.[0] ?? null;
	});
}
