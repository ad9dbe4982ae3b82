import type { FormLength } from '#lib/frameworks/model.ts';
import type { AbsentState, Answer } from '#lib/signifiers/answer.ts';
import {
	encodeChoice,
	encodeChoices,
	encodeDyad,
	encodeStone,
	encodeTriad,
	type Width
} from '#lib/signifiers/encode.ts';
import type { ConsentLevel, Mode } from '#lib/stories/story-body.ts';
import type { Channel } from '#lib/studies/model.ts';
import {
	noTheme,
	otherLanguage,
	otherTheme,
	unknownMode,
	type Column,
	type ColumnOf,
	type Layout
} from './columns.ts';

/** What the columns keep of one story. */
export type ColumnRow = {
	answers: Readonly<Record<string, Answer>>;
	language: string;
	channel: Channel;
	/** Effective level. */
	consent: ConsentLevel;
	mode: Mode | null;
	form: FormLength;
	readable: boolean;
	week: number;
	/** The theme it lies in first; null when it lies in none. */
	theme: string | null;
};

/** The place of a row in columns that were encoded before. */
export type KnownRow = number;

export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** Columns that are ready to be counted: `rows` codes each, by column id. */
export type Columns = { layout: Layout; rows: number; codes: ReadonlyMap<string, Codes> };

const arrays = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array } as const;

/**
 * One segment: the codes of all rows, column by column, in the byte order of the machine (every
 * browser's is little-endian). A row that did not change may be given as its place in `known`, columns
 * of the same layout. Throws a RangeError for an answer of another kind than its question's.
 */
export function encodeSegment(
	layout: Layout,
	rows: readonly (ColumnRow | KnownRow)[],
	known?: Columns
): ArrayBuffer {
	const buffer = new ArrayBuffer(layout.bytesPerRow * rows.length);
	for (const column of layout.columns) {
		const codes = viewOf(column, buffer, rows.length);
		const before = known?.codes.get(column.id);
		for (const [at, row] of rows.entries()) {
			codes[at] = typeof row === 'number' ? before![row]! : codeOf(column, row);
		}
	}
	return buffer;
}

/** Views on a segment, nothing copied. Throws a RangeError when the bytes are no whole rows. */
export function openSegment(layout: Layout, buffer: ArrayBuffer): Columns {
	const rows = buffer.byteLength / layout.bytesPerRow;
	if (!Number.isInteger(rows)) throw new RangeError('These bytes have another layout');
	const codes = new Map<string, Codes>();
	for (const column of layout.columns) codes.set(column.id, viewOf(column, buffer, rows));
	return { layout, rows, codes };
}

/** All segments as one set of columns, rows in the order given. One segment is not copied. */
export function openSegments(layout: Layout, buffers: readonly ArrayBuffer[]): Columns {
	const segments = buffers.map((buffer) => openSegment(layout, buffer));
	if (segments.length === 1) return segments[0]!;
	const rows = segments.reduce((sum, segment) => sum + segment.rows, 0);
	const joined = openSegment(layout, new ArrayBuffer(layout.bytesPerRow * rows));
	for (const [id, codes] of joined.codes) {
		let from = 0;
		for (const segment of segments) {
			codes.set(segment.codes.get(id)!, from);
			from += segment.rows;
		}
	}
	return joined;
}

/** The codes of a column. Throws a RangeError when the columns have another layout. */
export function codesOf(columns: Columns, column: Column): Codes {
	const codes = columns.codes.get(column.id);
	if (!codes) throw new RangeError(`There is no column ${column.id}`);
	return codes;
}

function viewOf(
	{ width, start }: { width: Width; start: number },
	buffer: ArrayBuffer,
	rows: number
): Codes {
	return new arrays[width](buffer, start * rows, rows);
}

function codeOf(column: Column, row: ColumnRow): number {
	switch (column.kind) {
		case 'week':
			return row.week;
		case 'readable':
			return row.readable ? 1 : 0;
		case 'facet':
			return encodeChoice(column.options.indexOf(facetOf(column, row)));
	}
	const answer = row.answers[column.kind === 'stone' ? column.question : column.id];
	switch (column.kind) {
		case 'triad':
			return encodeTriad(answer && 'weights' in answer ? answer.weights : absence(answer));
		case 'dyad':
			return encodeDyad(answer && 'position' in answer ? answer.position : absence(answer));
		case 'choice':
			return encodeChoice(
				answer && 'options' in answer ? placeOf(column, answer.options[0]) : absence(answer)
			);
		case 'choices': {
			const places =
				answer && 'options' in answer
					? column.options.flatMap((id, place) => (answer.options.includes(id) ? [place] : []))
					: absence(answer);
			return encodeChoices(places, column.width);
		}
		case 'stone':
			if (!answer || !('stones' in answer)) return encodeStone(absence(answer));
			return encodeStone(
				Object.hasOwn(answer.stones, column.stone) ? answer.stones[column.stone]! : 'aside'
			);
	}
}

// An option that left the list (an area of the study) still is an answer: it gets the first free place.
function placeOf({ options }: ColumnOf<'choice' | 'choices'>, option: string | undefined): number {
	const place = options.findIndex((id) => id === option);
	return place < 0 ? options.length : place;
}

function absence(answer: Answer | undefined): AbsentState {
	if (!answer) return 'notShown';
	if (answer.state === 'answered') throw new RangeError('The answer is of another kind');
	return answer.state;
}

function facetOf({ facet, options }: ColumnOf<'facet'>, row: ColumnRow): string {
	switch (facet) {
		case 'language':
			return options.includes(row.language) ? row.language : otherLanguage;
		case 'consent':
			return String(row.consent);
		case 'mode':
			return row.mode ?? unknownMode;
		case 'theme':
			if (row.theme === null) return noTheme;
			return options.includes(row.theme) ? row.theme : otherTheme;
		default:
			return row[facet];
	}
}
