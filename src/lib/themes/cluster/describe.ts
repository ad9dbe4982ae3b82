import { themeNames } from '../label/name.ts';
import { chooseQuotes } from '../label/quotes.ts';
import { themeTerms, type LabelledTexts } from '../label/terms.ts';
import { hashOf } from './chance.ts';
import { certainties, type Certainty } from './certainty.ts';
import type { LanguageReading, Reading } from './reading.ts';
import { themeCentres } from './theme-centres.ts';
import type { Theme, ThemeModel } from './theme-result.ts';
import { partLikeness, type Vote } from './vote.ts';

/** Themes in words, with for each text of the language how it lies in them; `themeOf` is -1 for none. */
export type Description = {
	/** Largest first; `themeOf` and `second` are places in it. */
	themes: Theme[];
	themeOf: Int32Array;
	certainty: Certainty[];
	model: ThemeModel;
};

const kinds = ['graph', 'mixture', 'factors'] as const;

/**
 * Puts a division into words: terms, a name, quotes, agreement. Texts the votes are not sure of are
 * left out of the theme, except those a person put there.
 *
 * @param labels theme of each text of the language
 * @param pinned for each pinned theme its id, its label and its texts
 */
export function describe(
	reading: Reading,
	language: LanguageReading,
	{ labels, votes }: { labels: Int32Array; votes: readonly Vote[] },
	pinned: readonly { id: string; label: number; texts: readonly number[] }[]
): Description {
	const parts = labels.reduce((most, label) => Math.max(most, label + 1), 0);
	const sure = certainties(votes, labels, parts);
	const kept = new Set(pinned.flatMap(({ texts }) => texts));
	const place = placesBySize(labels, parts);
	const count = place.filter((at) => at >= 0).length;
	const settled = labels.map((label) => place[label]!);
	const themeOf = settled.map((theme, text) =>
		sure[text]!.isUnsure && !kept.has(text) ? -1 : theme
	);
	const labelled: LabelledTexts = {
		index: reading.index,
		rows: language.rows,
		vocabulary: language.vocabulary,
		counts: language.counts,
		labels: themeOf,
		themes: count
	};
	const terms = themeTerms(labelled);
	const names = themeNames(labelled, terms);
	const certainty = sure.map((one) => ({
		...one,
		second: one.second === null || place[one.second]! < 0 ? null : place[one.second]!
	}));
	const sizes = sizesWithRepeats(language, themeOf, count);
	const agreement = kinds.map((kind) => agreementOf(votes, settled, count, kind));
	const quotes = quotesOf(reading, language, themeOf, certainty, terms);
	const ids = terms.map((list, theme) => {
		const own = pinned.find(({ label }) => place[label] === theme)?.id;
		const words = list.slice(0, 3).map(({ word }) => word);
		return own ?? idOf(language.language, words.length > 0 ? words : [`${theme}`]);
	});
	return {
		themes: ids.map((id, theme) => ({
			id,
			terms: terms[theme]!.map(({ word }) => word),
			name: names[theme]!,
			quotes: quotes[theme]!,
			size: sizes[theme]!,
			agreement: {
				graph: agreement[0]![theme]!,
				mixture: agreement[1]![theme]!,
				factors: agreement[2]![theme]!
			},
			stability: null
		})),
		themeOf,
		certainty,
		model: themeCentres(language, themeOf, ids)
	};
}

/** New place of each label, largest theme first; -1 for a label without texts. */
function placesBySize(labels: Int32Array, parts: number): Int32Array {
	const sizes = new Int32Array(parts);
	for (const label of labels) sizes[label]! += 1;
	const order = Array.from(sizes.keys())
		.filter((label) => sizes[label]! > 0)
		.sort((a, b) => sizes[b]! - sizes[a]! || labels.indexOf(a) - labels.indexOf(b));
	const place = new Int32Array(parts).fill(-1);
	for (const [at, label] of order.entries()) place[label] = at;
	return place;
}

function sizesWithRepeats(
	{ rows, duplicates }: LanguageReading,
	themeOf: Int32Array,
	count: number
) {
	const sizes = new Array<number>(count).fill(0);
	const themeOfRow = new Map(rows.map((row, text) => [row, themeOf[text]!]));
	for (const row of [...rows, ...duplicates.values()]) {
		const theme = themeOfRow.get(row) ?? -1;
		if (theme >= 0) sizes[theme]! += 1;
	}
	return sizes;
}

function agreementOf(
	votes: readonly Vote[],
	labels: Int32Array,
	count: number,
	kind: Vote['kind']
): (number | null)[] {
	const own = votes.filter((vote) => vote.kind === kind);
	const likeness = partLikeness(own, labels, count);
	return Array.from({ length: count }, (_, theme) =>
		own.length > 0 ? likeness[theme * count + theme]! : null
	);
}

function quotesOf(
	{ texts, index }: Reading,
	{ rows, counts, weights }: LanguageReading,
	themeOf: Int32Array,
	certainty: readonly Certainty[],
	terms: readonly { term: number }[][]
): string[][] {
	return terms.map((list, theme) => {
		const wanted = new Set(list.map(({ term }) => term));
		const own = Array.from(rows.keys()).filter((text) => themeOf[text] === theme);
		const quotable = own.map((place) => ({
			place,
			confidence: certainty[place]!.confidence,
			words: index.starts[rows[place]! + 1]! - index.starts[rows[place]!]!,
			terms: new Set(
				counts.at
					.subarray(counts.starts[place], counts.starts[place + 1])
					.filter((t) => wanted.has(t))
			)
		}));
		return chooseQuotes(quotable, weights).map((place) => texts[rows[place]!]!.id);
	});
}

function idOf(language: string, words: readonly string[]): string {
	return `t${hashOf([language, ...words].join(' ')).toString(36)}`;
}
