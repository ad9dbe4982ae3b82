import { mixedLanguages } from '../text/stop-words.ts';
import { clusterLanguage, recutLanguage, withoutTheme } from './cluster-language.ts';
import { languageLinks } from './language-links.ts';
import { pickPlaces, type Space } from './lsa.ts';
import { readLanguage, readTexts, rowsByLanguage, type Reading } from './reading.ts';
import type {
	Assignment,
	LanguageThemes,
	ThemeResult,
	ThemeSettings,
	ThemeText
} from './theme-result.ts';

/** Fewer texts in a language would make themes of a handful, which say no more than that language. */
const fewestTexts = 16;

/**
 * Suggests themes in texts: each language apart, by the consensus of many simple voters. The same
 * texts and settings give the same themes in whatever order they come. Empty answers are set aside,
 * repeated ones share the theme of the first, and a text the votes do not agree on gets none.
 *
 * Cost: about 1 s of one core for 440 long texts; above 6,000 texts it grows with their number.
 *
 * @param report progress from 0 to 1
 * @throws RangeError when two texts have the same id or the embeddings are not a row per text
 */
export function findThemes(
	given: readonly ThemeText[],
	settings: ThemeSettings = {},
	report: (done: number) => void = () => {}
): ThemeResult {
	const { reading, space } = readAll(given, settings);
	const assignments = new Map<string, Assignment>();
	const languages: LanguageThemes[] = [];
	let done = 0;
	for (const [language, rows] of rowsByLanguage(reading)) {
		const texts = readLanguage(reading, language, rows, space);
		const isLargest = languages.length === 0;
		const own = isLargest ? settings : { ...settings, k: undefined, knownK: undefined };
		if (texts.rows.length < fewestTexts) {
			for (const row of rows) {
				const why = reading.empty.has(row) ? 'empty' : 'tooFew';
				assignments.set(reading.texts[row]!.id, withoutTheme(reading, row, why));
			}
		} else {
			const found = clusterLanguage(reading, texts, rows, own, (share) =>
				report((done + share * rows.length) / given.length)
			);
			languages.push(found.themes);
			for (const assignment of found.assignments) assignments.set(assignment.id, assignment);
		}
		done += rows.length;
	}
	return joined(given, reading, languages, assignments);
}

/**
 * The same themes coarser or finer: the votes of one language are cut at another width, without
 * voting again. Milliseconds for hundreds of texts.
 *
 * @param given the texts of that run, with the settings of that run
 */
export function recutThemes(
	given: readonly ThemeText[],
	settings: ThemeSettings,
	result: ThemeResult,
	{ language, k }: { language: string; k: number }
): ThemeResult {
	const { reading, space } = readAll(given, settings);
	const rows = rowsByLanguage(reading).find(([name]) => name === language)?.[1] ?? [];
	const texts = readLanguage(reading, language, rows, space);
	const assignments = new Map(result.assignments.map((assignment) => [assignment.id, assignment]));
	const languages = result.languages.map((known) => {
		if (known.language !== language) return known;
		const found = recutLanguage(reading, texts, rows, settings, known, k);
		for (const assignment of found.assignments) assignments.set(assignment.id, assignment);
		return found.themes;
	});
	return joined(given, reading, languages, assignments);
}

/**
 * Divides the texts of one theme into two to four, with the same code. The parts are themes of
 * their own; who asks remembers where they came from.
 */
export function splitTheme(
	given: readonly ThemeText[],
	k: 2 | 3 | 4,
	settings: Pick<ThemeSettings, 'seed'> = {}
): ThemeResult {
	return findThemes(given, { ...settings, k });
}

function readAll(
	given: readonly ThemeText[],
	{ matrix }: ThemeSettings
): { reading: Reading; space: Space | undefined } {
	if (new Set(given.map(({ id }) => id)).size < given.length) {
		throw new RangeError('Two texts have the same id.');
	}
	const reading = readTexts(given);
	if (!matrix) return { reading, space: undefined };
	if (matrix.rows.length !== given.length * matrix.dims) {
		throw new RangeError('The embeddings are not one row per text.');
	}
	const placeOf = new Map(given.map(({ id }, place) => [id, place]));
	const order = reading.texts.map(({ id }) => placeOf.get(id)!);
	const space = { rows: given.length, dims: matrix.dims, values: matrix.rows };
	return {
		reading: { ...reading, languages: reading.languages.map(() => mixedLanguages) },
		space: pickPlaces(space, order)
	};
}

function joined(
	given: readonly ThemeText[],
	reading: Reading,
	languages: LanguageThemes[],
	assignments: ReadonlyMap<string, Assignment>
): ThemeResult {
	return {
		languages,
		assignments: given.map(({ id }) => assignments.get(id)!),
		links: languageLinks(reading, languages, assignments)
	};
}
