import { formLengths, type FrameworkStructure, type Question } from '#lib/frameworks/model.ts';
import { optionIdsOf } from '#lib/frameworks/show.ts';
import { bitsetWidth, type Width } from '#lib/signifiers/encode.ts';
import { consentLevels, modes } from '#lib/stories/story-body.ts';
import { channels } from '#lib/studies/model.ts';

// Stories travel to the explorer as columns of small whole numbers (performance.md, decision 1): what
// was answered and where it came from, without text, id or day. This page says which columns there
// are; signifiers/encode.ts says what the numbers mean.

/** What is known of a story besides its answers, each one of a short list. */
export const facetIds = ['theme', 'language', 'channel', 'consent', 'mode', 'form'] as const;
export type FacetId = (typeof facetIds)[number];

/** A story in a language outside the list, and a story whose way of telling is not known. */
export const otherLanguage = 'other';
export const unknownMode = 'unknown';

/** A story that lies in no theme, and one in a theme beyond those that fit in a byte. */
export const noTheme = 'none';
export const otherTheme = 'other';
const mostThemes = 200;

type Bare = { id: string; width: Width } & (
	| { kind: 'triad' }
	| { kind: 'dyad' }
	/** One option per story, counted in the order of `options`. */
	| { kind: 'choice'; options: readonly string[] }
	/** A set of options. */
	| { kind: 'choices'; options: readonly string[] }
	/** One column per stone; without an answer all stones of the question have its state. */
	| { kind: 'stone'; question: string; stone: string }
	| { kind: 'facet'; facet: FacetId; options: readonly string[] }
	/** 1 when a researcher may read the text, 0 when it is only counted or held. */
	| { kind: 'readable' }
	/** Whole ISO weeks since 1970-W01. */
	| { kind: 'week' }
);

/** One column. In a segment of n rows it starts at byte `start` · n. */
export type Column = Bare & { start: number };
export type ColumnOf<K extends Column['kind']> = Extract<Column, { kind: K }>;

/** All columns of a framework in the order of its questions, then the facets. */
export type Layout = { columns: readonly Column[]; bytesPerRow: number };

/**
 * The columns of a framework. Broad columns lie first in a segment, so that every column starts at a
 * multiple of its own width. `areaIds` are the areas of the study, `languages` the tags that get a
 * code of their own, `themeIds` its themes, the largest first; without any there is no such column.
 * Throws a RangeError when two columns would have one name, or when a question with more answers has
 * over 31 options.
 */
export function columnLayout(
	structure: Pick<FrameworkStructure, 'questions'>,
	areaIds: readonly string[],
	languages: readonly string[],
	themeIds: readonly string[] = []
): Layout {
	const bare = [
		...structure.questions.flatMap((question) => columnsOf(question, areaIds)),
		...facetColumns(languages, themeIds)
	];
	if (new Set(bare.map(({ id }) => id)).size < bare.length) {
		throw new RangeError('Two columns have the same name');
	}
	const starts = new Map<string, number>();
	let bytesPerRow = 0;
	for (const { id, width } of bare.toSorted((one, other) => other.width - one.width)) {
		starts.set(id, bytesPerRow);
		bytesPerRow += width;
	}
	return {
		columns: bare.map((column) => ({ ...column, start: starts.get(column.id) ?? 0 })),
		bytesPerRow
	};
}

/** The id of the question a column belongs to; a facet, the week and `readable` stand for themselves. */
export function questionOf(column: Column): string {
	return column.kind === 'stone' ? column.question : column.id;
}

function columnsOf(question: Question, areaIds: readonly string[]): Bare[] {
	const { id } = question;
	switch (question.kind) {
		case 'triad':
			return [{ id, width: 2, kind: 'triad' }];
		case 'dyad':
			return [{ id, width: 1, kind: 'dyad' }];
		case 'stones':
			return question.stones.map((stone) => ({
				id: `${id}.${stone}`,
				width: 2,
				kind: 'stone',
				question: id,
				stone
			}));
		case 'choice': {
			const options = optionIdsOf(question, areaIds);
			if (question.max === 1) return [{ id, width: 1, kind: 'choice', options }];
			return [{ id, width: bitsetWidth(options.length), kind: 'choices', options }];
		}
	}
}

function facetColumns(languages: readonly string[], themeIds: readonly string[]): Bare[] {
	const hasThemes = themeIds.length > 0;
	const options: Record<FacetId, readonly string[]> = {
		theme: [...themeIds.slice(0, mostThemes), otherTheme, noTheme],
		language: [...languages, otherLanguage],
		channel: channels,
		consent: consentLevels.map(String),
		mode: [...modes, unknownMode],
		form: formLengths
	};
	return [
		...facetIds
			.filter((facet) => facet !== 'theme' || hasThemes)
			.map((facet): Bare => ({
				id: facet,
				width: 1,
				kind: 'facet',
				facet,
				options: options[facet]
			})),
		{ id: 'readable', width: 1, kind: 'readable' },
		{ id: 'week', width: 2, kind: 'week' }
	];
}
