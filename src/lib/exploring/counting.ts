import type { OptionCount } from '#lib/signifiers/choice.ts';
import { questionOf, type Column, type FacetId, type Layout } from './columns.ts';
import { codesOf, type Columns } from './columns-segment.ts';
import {
	choiceChart,
	dyadChart,
	facetCounts,
	stonesChart,
	triadChart,
	weekCounts,
	type CountedWeek,
	type QuestionChart
} from './counting-charts.ts';
import { failsMore, markFails, passesPart } from './counting-filter.ts';
import { weekKey } from './lens-format.ts';
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
	facets: { id: FacetId; options: OptionCount[] }[];
	/** In order. */
	weeks: CountedWeek[];
};

export type Counting = {
	/** Ids of the questions, facets and `week` to count; all when absent. */
	only?: ReadonlySet<string>;
	/** Whether triads get their centre, which costs more than all other counts; true when absent. */
	centres?: boolean;
};

/** All charts under a lens. Throws a RangeError for parts on more than 254 questions. */
export function countCharts(
	columns: Columns,
	lens: Lens,
	{ only, centres = true }: Counting = {}
): Charts {
	const counter = new Counter(columns, lens);
	const { rows, matching } = counter;
	const charts: Charts = { rows, matching, questions: [], facets: [], weeks: [] };
	const ids = new Set(columns.layout.columns.map(questionOf));
	for (const id of ids) {
		if (only && !only.has(id)) continue;
		const column = columnFor(columns.layout, id);
		if (column?.kind === 'week') charts.weeks = counter.weeks();
		else if (column?.kind === 'facet') {
			charts.facets.push({ id: column.facet, options: counter.facet(column.facet) });
		} else {
			const chart = counter.question(id, { centre: centres });
			if (chart) charts.questions.push(chart);
		}
	}
	return charts;
}

/** The rows that pass the whole lens. */
export function matchingRows(columns: Columns, lens: Lens): Uint32Array {
	return passingRows(columns, lens).all;
}

/**
 * Counts one chart at a time under a lens: under all its parts except those on the chart's own question,
 * so that a chart shows what else could be chosen in it. Parts on something this layout does not have are
 * passed by all. Made for parts on more than 254 questions it throws a RangeError.
 */
export class Counter {
	/** Stories in the columns. */
	readonly rows: number;
	/** Rows that pass the whole lens, in the order of the columns. */
	readonly matching: Uint32Array;
	readonly #columns: Columns;
	readonly #passing: Passing;

	constructor(columns: Columns, lens: Lens) {
		this.#columns = columns;
		this.#passing = passingRows(columns, lens);
		this.rows = columns.rows;
		this.matching = this.#passing.all;
	}

	/** Undefined when the columns do not have this question. A centre costs more than all other counts. */
	question(id: string, { centre = false } = {}): QuestionChart | undefined {
		const column = columnFor(this.#columns.layout, id);
		if (!column) return undefined;
		const codes = codesOf(this.#columns, column);
		const list = this.#passing.except(id);
		switch (column.kind) {
			case 'triad':
				return triadChart(column, codes, list, this.matching.length, centre);
			case 'dyad':
				return dyadChart(column, codes, list);
			case 'choice':
			case 'choices':
				return choiceChart(column, codes, list);
			case 'stone':
				return stonesChart(this.#columns, id, list);
			default:
				return undefined;
		}
	}

	/** In the order of the values; none when the columns do not have this facet. */
	facet(id: FacetId): OptionCount[] {
		const column = columnFor(this.#columns.layout, id);
		if (column?.kind !== 'facet') return [];
		return facetCounts(column, codesOf(this.#columns, column), this.#passing.except(id));
	}

	/** In order. */
	weeks(): CountedWeek[] {
		const column = columnFor(this.#columns.layout, weekKey);
		if (!column) return [];
		return weekCounts(codesOf(this.#columns, column), this.#passing.except(weekKey));
	}
}

/** The column of a question, its first when it has more. */
function columnFor({ columns }: Layout, id: string): Column | undefined {
	return columns.find((column) => questionOf(column) === id);
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
