import { questionOf, type FacetId, type Layout } from './columns.ts';
import { codesOf, type Columns } from './columns-segment.ts';
import {
	choiceChart,
	dyadChart,
	facetCounts,
	stonesChart,
	triadChart,
	weekCounts,
	type QuestionChart
} from './counting-charts.ts';
import { failsMore, markFails, passesPart } from './counting-filter.ts';
import { targetOf } from './lens-parse.ts';
import type { Lens } from './lens.ts';

// The cross-filter (performance.md, decision 3): one byte per story says for which question it fails,
// one sort by that byte gives every list that a chart needs, and each chart counts its own list.

export type Charts = {
	/** Stories in the columns. */
	rows: number;
	/** Rows that pass the whole lens, in the order of the columns. */
	matching: Uint32Array;
	/** In the order of the questions. */
	questions: QuestionChart[];
	facets: { id: FacetId; options: { id: string; n: number }[] }[];
	/** Weeks with at least one story, in order; `week` as a number. */
	weeks: { week: number; n: number }[];
};

export type Counting = {
	/** Ids of the questions, facets and `week` to count; all when absent. */
	only?: ReadonlySet<string>;
	/** Whether triads get their centre, which costs more than all other counts; true when absent. */
	centres?: boolean;
};

/**
 * Every chart under all parts of the lens except those on its own question, so that a chart shows what
 * else could be chosen in it. Parts on something this layout does not have are passed by all.
 * Throws a RangeError for parts on more than 254 questions.
 */
export function countCharts(
	columns: Columns,
	lens: Lens,
	{ only, centres = true }: Counting = {}
): Charts {
	const { layout, rows } = columns;
	const passing = passingRows(columns, lens);
	const isWanted = (id: string) => !only || only.has(id);
	const questions: QuestionChart[] = [];
	const facets: Charts['facets'] = [];
	let weeks: Charts['weeks'] = [];
	for (const column of layout.columns) {
		const id = questionOf(column);
		if (column.kind === 'readable' || !isWanted(id)) continue;
		const codes = codesOf(columns, column);
		const list = passing.except(id);
		switch (column.kind) {
			case 'triad':
				questions.push(triadChart(column, codes, list, passing.all.length, centres));
				break;
			case 'dyad':
				questions.push(dyadChart(column, codes, list));
				break;
			case 'choice':
			case 'choices':
				questions.push(choiceChart(column, codes, list));
				break;
			case 'stone':
				if (questions.at(-1)?.id !== id) questions.push(stonesChart(columns, id, list));
				break;
			case 'facet':
				facets.push({ id: column.facet, options: facetCounts(column, codes, list) });
				break;
			case 'week':
				weeks = weekCounts(codes, list);
		}
	}
	return { rows, matching: passing.all, questions, facets, weeks };
}

/** The rows that pass the whole lens. */
export function matchingRows(columns: Columns, lens: Lens): Uint32Array {
	return passingRows(columns, lens).all;
}

type Passing = {
	all: Uint32Array;
	/** Rows that pass all parts but those on this question: first `all`, then the others. */
	except: (question: string) => Uint32Array;
};

function passingRows(columns: Columns, lens: Lens): Passing {
	const marks = new Uint8Array(columns.rows);
	const groups = failGroups(columns.layout, lens);
	for (const [at, { keys }] of groups.entries()) {
		for (const key of keys) {
			const target = targetOf(columns.layout, key)!;
			markFails(marks, codesOf(columns, target.column), passesPart(lens[key]!, target), at + 1);
		}
	}
	const active = activeRows(marks);
	const { order, ends } = sortByMark(active, marks);
	const all = order.subarray(0, ends[0]);
	const except = (question: string) => {
		const mark = groups.findIndex((group) => group.question === question) + 1;
		return mark === 0 ? all : joined(all, order.subarray(ends[mark - 1], ends[mark]));
	};
	return { all, except };
}

// Compaction by look-up: a condition here takes five times as long (performance.md, V8 trap).
const step = new Uint8Array(256).fill(1, 0, failsMore);

/** The rows that fail for one group at most. */
function activeRows(marks: Uint8Array): Uint32Array {
	const active = new Uint32Array(marks.length);
	let count = 0;
	for (let row = 0; row < marks.length; row++) {
		active[count] = row;
		count = (count + step[marks[row]!]!) | 0;
	}
	return active.subarray(0, count);
}

/** The keys of a lens by the question whose charts do not heed them. */
function failGroups(layout: Layout, lens: Lens): { question: string; keys: string[] }[] {
	const groups = new Map<string, string[]>();
	for (const key of Object.keys(lens)) {
		const target = targetOf(layout, key);
		if (!target) continue;
		const question = questionOf(target.column);
		groups.set(question, [...(groups.get(question) ?? []), key]);
	}
	if (groups.size >= failsMore) throw new RangeError('Too many questions in one lens');
	return [...groups].map(([question, keys]) => ({ question, keys }));
}

/** These rows, sorted by mark and then by row; the rows of mark m end at `ends[m]`. */
function sortByMark(
	rows: Uint32Array,
	marks: Uint8Array
): { order: Uint32Array; ends: Uint32Array } {
	const ends = new Uint32Array(256);
	for (let at = 0; at < rows.length; at++) ends[marks[rows[at]!]!]! += 1;
	const next = new Uint32Array(256);
	for (let mark = 1; mark < 256; mark++) {
		next[mark] = ends[mark - 1]!;
		ends[mark]! += ends[mark - 1]!;
	}
	const order = new Uint32Array(rows.length);
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at]!;
		order[next[marks[row]!]!++] = row;
	}
	return { order, ends };
}

function joined(one: Uint32Array, other: Uint32Array): Uint32Array {
	const both = new Uint32Array(one.length + other.length);
	both.set(one);
	both.set(other, one.length);
	return both;
}
