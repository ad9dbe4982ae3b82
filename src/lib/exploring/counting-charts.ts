import type { StateCounts } from '#lib/signifiers/count.ts';
import { binCount, binOf, quantile, type DyadSummary } from '#lib/signifiers/dyad.ts';
import { missingCode, type Width } from '#lib/signifiers/encode.ts';
import { halfOf, type StoneSummary } from '#lib/signifiers/stones.ts';
import { zones, type Zone } from '#lib/signifiers/zones.ts';
import type { ColumnOf } from './columns.ts';
import { codesOf, type Codes, type Columns } from './columns-segment.ts';
import { absentFrom, cellSlot, centreOf, slots, type Centre } from './counting-cells.ts';

// What one chart shows of a list of rows. Counts are stories, positions are fractions 0..1 as the
// columns keep them: medians and centres are rounded to their steps, counts are exact.

type ChartBase = { id: string } & StateCounts;

/** The dots of a triad: parallel lists of rows and lattice cells. */
export type Dots = {
	rows: Uint32Array;
	cells: Uint16Array;
	/** The first `selected` dots pass the whole lens; the others all but this triad's own part. */
	selected: number;
};

export type TriadChart = ChartBase & {
	kind: 'triad';
	zones: Record<Zone, number>;
	dots: Dots;
	/** Null when it was not asked for. */
	centre: Centre | null;
};
export type DyadChart = ChartBase & { kind: 'dyad' } & Pick<
		DyadSummary,
		'median' | 'q1' | 'q3' | 'histogram'
	>;
export type ChoiceChart = ChartBase & {
	kind: 'choice';
	options: { id: string; n: number }[];
	multiple: boolean;
};
export type StonesChart = ChartBase & { kind: 'stones'; stones: StoneSummary[] };
export type QuestionChart = TriadChart | DyadChart | ChoiceChart | StonesChart;

const dyadSteps = 250;
const stoneSteps = 251;
const binOfStep = Uint8Array.from({ length: dyadSteps + 1 }, (_, step) => binOf(step / dyadSteps));
const halves = Uint8Array.from({ length: stoneSteps }, (_, at) => halfOf(at / dyadSteps));
// Looked up, because a condition in the loop is slow (performance.md, V8 trap).
const isDot = new Uint8Array(slots).fill(1, 0, zones.length);
/** The highest codes of a column, each a reason why there is no answer. */
const absentCodes = 4;

/** `selectedRows` is how many of the first rows pass the whole lens. */
export function triadChart(
	{ id }: ColumnOf<'triad'>,
	codes: Codes,
	rows: Uint32Array,
	selectedRows: number,
	withCentre: boolean
): TriadChart {
	const counts = new Uint32Array(slots);
	const dotRows = new Uint32Array(rows.length);
	const cells = new Uint16Array(rows.length);
	let placed = 0;
	let selected = 0;
	for (let at = 0; at < rows.length; at++) {
		if (at === selectedRows) selected = placed;
		const row = rows[at]!;
		const code = codes[row]!;
		const slot = cellSlot(code);
		counts[slot]! += 1;
		dotRows[placed] = row;
		cells[placed] = code;
		placed = (placed + isDot[slot]!) | 0;
	}
	if (rows.length <= selectedRows) selected = placed;
	const dots = { rows: dotRows.subarray(0, placed), cells: cells.subarray(0, placed), selected };
	const zones = zoneCounts(counts);
	return {
		id,
		kind: 'triad',
		...states(placed, (place) => counts[absentFrom + place]!),
		zones,
		dots,
		centre: withCentre ? centreOf(dots.cells, zones) : null
	};
}

export function dyadChart({ id }: ColumnOf<'dyad'>, codes: Codes, rows: Uint32Array): DyadChart {
	const counts = countCodes(codes, rows);
	const histogram = new Array<number>(binCount).fill(0);
	for (let step = 0; step <= dyadSteps; step++) histogram[binOfStep[step]!]! += counts[step]!;
	const n = histogram.reduce((sum, count) => sum + count, 0);
	const middle = (p: number) => quantileOfSteps(counts, n, p);
	return {
		id,
		kind: 'dyad',
		...states(n, (place) => counts[255 - place]!),
		median: middle(0.5),
		q1: middle(0.25),
		q3: middle(0.75),
		histogram
	};
}

export function choiceChart(
	column: ColumnOf<'choice' | 'choices'>,
	codes: Codes,
	rows: Uint32Array
): ChoiceChart {
	const { id, kind, options } = column;
	const { counts, absent } =
		kind === 'choices' ? countBits(codes, rows, column.width) : countChosen(codes, rows);
	const n = rows.length - absent.reduce((sum, count) => sum + count, 0);
	return {
		id,
		kind: 'choice',
		...states(n, (place) => absent[place]!),
		options: options.map((option, place) => ({ id: option, n: counts[place]! })),
		multiple: kind === 'choices'
	};
}

type Counted = { counts: Uint32Array; absent: Uint32Array };

function countChosen(codes: Codes, rows: Uint32Array): Counted {
	const counts = countCodes(codes, rows);
	return { counts, absent: counts.slice(-absentCodes).reverse() };
}

function countBits(codes: Codes, rows: Uint32Array, width: Width): Counted {
	const absent = new Uint32Array(absentCodes);
	const counts = new Uint32Array(32);
	const highest = missingCode('notApplicable', width);
	for (let at = 0; at < rows.length; at++) {
		const code = codes[rows[at]!]!;
		if (code > highest - absentCodes) absent[highest - code]! += 1;
		else
			for (let bits = code; bits !== 0; bits &= bits - 1)
				counts[31 - Math.clz32(bits & -bits)]! += 1;
	}
	return { counts, absent };
}

export function stonesChart(columns: Columns, question: string, rows: Uint32Array): StonesChart {
	const counted = columns.layout.columns.flatMap((column) =>
		column.kind === 'stone' && column.question === question
			? [{ id: column.stone, ...countStone(codesOf(columns, column), rows) }]
			: []
	);
	const absent = counted[0]?.absent ?? new Uint32Array(absentCodes);
	const n = rows.length - absent.reduce((sum, count) => sum + count, 0);
	return {
		id: question,
		kind: 'stones',
		...states(n, (place) => absent[place]!),
		stones: counted.map(({ absent: _, ...stone }) => stone)
	};
}

function countStone(
	codes: Codes,
	rows: Uint32Array
): Omit<StoneSummary, 'id'> & { absent: Uint32Array } {
	const absent = new Uint32Array(absentCodes);
	const acrossCounts = new Uint32Array(stoneSteps);
	const upCounts = new Uint32Array(stoneSteps);
	const quadrants: StoneSummary['quadrants'] = [0, 0, 0, 0];
	let used = 0;
	for (let at = 0; at < rows.length; at++) {
		const code = codes[rows[at]!]!;
		if (code > 65_535 - absentCodes) absent[65_535 - code]! += 1;
		else if (code < stoneSteps * stoneSteps) {
			const x = (code / stoneSteps) | 0;
			const y = code - x * stoneSteps;
			acrossCounts[x]! += 1;
			upCounts[y]! += 1;
			quadrants[halves[x]! + 2 * halves[y]!]! += 1;
			used += 1;
		}
	}
	const medianX = quantileOfSteps(acrossCounts, used, 0.5);
	const medianY = quantileOfSteps(upCounts, used, 0.5);
	return { used, medianX, medianY, quadrants, absent };
}

export function facetCounts({ options }: ColumnOf<'facet'>, codes: Codes, rows: Uint32Array) {
	const counts = countCodes(codes, rows);
	return options.map((id, place) => ({ id, n: counts[place]! }));
}

/** A week with at least one story, as a number (base/week.ts). */
export type CountedWeek = { week: number; n: number };

export function weekCounts(codes: Codes, rows: Uint32Array): CountedWeek[] {
	let first = Infinity;
	let last = -Infinity;
	for (let at = 0; at < rows.length; at++) {
		const week = codes[rows[at]!]!;
		if (week < first) first = week;
		if (week > last) last = week;
	}
	if (rows.length === 0) return [];
	const counts = new Uint32Array(last - first + 1);
	for (let at = 0; at < rows.length; at++) counts[codes[rows[at]!]! - first]! += 1;
	return [...counts].flatMap((n, after) => (n > 0 ? [{ week: first + after, n }] : []));
}

const narrowCounts = new Uint32Array(256);

/** How many rows have each code of a narrow column; good until the next call. */
function countCodes(codes: Codes, rows: Uint32Array): Uint32Array {
	const counts = narrowCounts.fill(0);
	for (let at = 0; at < rows.length; at++) counts[codes[rows[at]!]!]! += 1;
	return counts;
}

// The three absent states lie one below the other, in this order, in every column.
function states(n: number, absent: (place: number) => number): StateCounts {
	return { n, notApplicable: absent(0), skipped: absent(1), notShown: absent(2) };
}

function zoneCounts(counts: Uint32Array): Record<Zone, number> {
	const [a = 0, b = 0, c = 0, ab = 0, bc = 0, ca = 0, centre = 0] = counts;
	return { a, b, c, ab, bc, ca, centre };
}

/** Quantile of positions that are counted per step of 1/250, without making a list of them. */
function quantileOfSteps(counts: Uint32Array, n: number, p: number): number | null {
	if (n === 0) return null;
	const place = (n - 1) * p;
	const pair = [Math.floor(place), Math.ceil(place)].map(
		(rank) => stepAt(counts, rank) / dyadSteps
	);
	return quantile(pair, place - Math.floor(place));
}

function stepAt(counts: Uint32Array, rank: number): number {
	let seen = 0;
	return counts.findIndex((count) => (seen += count) > rank);
}
