import { describe, type Description } from './describe.ts';
import { cutAt, divide, type Division } from './divide.ts';
import type { LanguageReading, Reading } from './reading.ts';
import { themeStability } from './stability.ts';
import type { Assignment, LanguageThemes, ThemeSettings, WhyNoTheme } from './theme-result.ts';
import { readWishes } from './wishes.ts';

/** The themes of one language and where each of its texts is. */
export type ClusteredLanguage = { themes: LanguageThemes; assignments: Assignment[] };

/**
 * Clusters the texts of one language.
 *
 * @param rows all rows of the language, those without content included
 */
export function clusterLanguage(
	reading: Reading,
	texts: LanguageReading,
	rows: readonly number[],
	settings: ThemeSettings,
	report: (done: number) => void
): ClusteredLanguage {
	const wishes = readWishes(settings, idsOf(reading, texts));
	const { k, knownK, seed = 1, stabilityRuns = 0 } = settings;
	const division = divide(texts, { k, knownK, seed, wishes }, (done) =>
		report(done / (1 + stabilityRuns))
	);
	const found = inWords(reading, texts, rows, settings, division);
	if (stabilityRuns === 0) return found;
	const stability = themeStability(texts, found.labels, { runs: stabilityRuns, seed }, (done) =>
		report((1 + done * stabilityRuns) / (1 + stabilityRuns))
	);
	for (const [i, theme] of found.themes.themes.entries()) theme.stability = stability[i]!;
	return found;
}

/** The same votes cut at another width; `stability` is not known there. */
export function recutLanguage(
	reading: Reading,
	texts: LanguageReading,
	rows: readonly number[],
	settings: ThemeSettings,
	{ dendrogram: { tree, votes }, widths }: Pick<LanguageThemes, 'dendrogram' | 'widths'>,
	k: number
): ClusteredLanguage {
	const wishes = readWishes(settings, idsOf(reading, texts));
	const division = { tree, votes, widths, ...cutAt(tree, votes, k, wishes) };
	return inWords(reading, texts, rows, settings, division);
}

function inWords(
	reading: Reading,
	texts: LanguageReading,
	rows: readonly number[],
	{ pinned = [] }: ThemeSettings,
	division: Division
): ClusteredLanguage & { labels: Int32Array } {
	const ids = idsOf(reading, texts);
	const placeOf = new Map(ids.map((id, place) => [id, place]));
	const kept = pinned.map(({ id, texts: own }, i) => ({
		id,
		label: division.pinned[i]!,
		texts: own.map((text) => placeOf.get(text)).filter((place) => place !== undefined)
	}));
	const description = describe(reading, texts, division, kept);
	return {
		themes: {
			language: texts.language,
			texts: rows.length,
			k: description.themes.length,
			widths: division.widths,
			themes: description.themes,
			dendrogram: { ids, tree: division.tree, votes: division.votes },
			model: description.model
		},
		assignments: assignmentsOf(reading, texts, rows, description),
		labels: description.themeOf
	};
}

function assignmentsOf(
	reading: Reading,
	texts: LanguageReading,
	rows: readonly number[],
	{ themes, themeOf, certainty }: Description
): Assignment[] {
	const placeOfRow = new Map(texts.rows.map((row, place) => [row, place]));
	return rows.map((row) => {
		const original = texts.duplicates.get(row);
		const place = placeOfRow.get(original ?? row);
		const duplicateOf = original === undefined ? null : reading.texts[original]!.id;
		if (place === undefined) {
			const why = reading.empty.has(row) ? 'empty' : 'notSure';
			return withoutTheme(reading, row, why);
		}
		const { confidence, second } = certainty[place]!;
		const theme = themeOf[place]!;
		return {
			id: reading.texts[row]!.id,
			language: texts.language,
			theme: theme < 0 ? null : themes[theme]!.id,
			why: theme < 0 ? 'notSure' : null,
			second: second === null || theme < 0 ? null : themes[second]!.id,
			confidence,
			duplicateOf
		};
	});
}

/** A text in no theme. */
export function withoutTheme(reading: Reading, row: number, why: WhyNoTheme): Assignment {
	return {
		id: reading.texts[row]!.id,
		language: reading.languages[row]!,
		theme: null,
		why,
		second: null,
		confidence: 0,
		duplicateOf: null
	};
}

function idsOf(reading: Reading, { rows }: LanguageReading): string[] {
	return rows.map((row) => reading.texts[row]!.id);
}
