import type { Dot } from '#lib/charts/triad/triad-plot-layout.ts';
import type { Place } from '#lib/signifiers/answer.ts';
import { binCount, binOf } from '#lib/signifiers/dyad.ts';
import { decodeStone } from '#lib/signifiers/encode.ts';
import { zoneOf, zones, type Zone } from '#lib/signifiers/zones.ts';
import type { ColumnOf } from '../columns.ts';
import { codesOf, type Columns } from '../columns-segment.ts';
import type { Colouring } from './colouring.ts';

// Which story has which colour. A colour is the place of its theme among the chosen ones.

/** The code of a row that has no colour. */
export const colourless = 255;

/** The column of themes; a study without themes has none. */
export function themeColumn({ layout }: Columns): ColumnOf<'facet'> | undefined {
	return layout.columns.find(
		(column): column is ColumnOf<'facet'> & { start: number } =>
			column.kind === 'facet' && column.facet === 'theme'
	);
}

/** For every row its colour, or `colourless`. */
export function colourCodes(columns: Columns, chosen: readonly string[]): Uint8Array {
	const colours = new Uint8Array(columns.rows).fill(colourless);
	const column = themeColumn(columns);
	if (!column) return colours;
	const themes = codesOf(columns, column);
	const places = new Uint8Array(256).fill(colourless);
	for (const [place, id] of chosen.entries()) {
		const code = column.options.indexOf(id);
		if (code >= 0) places[code] = place;
	}
	for (let row = 0; row < colours.length; row++) colours[row] = places[themes[row]!]!;
	return colours;
}

/** How many of these rows have each colour, and at the end how many have none. */
export function countColours(colours: Uint8Array, rows: Uint32Array, most: number): number[] {
	const counts = new Uint32Array(colourless + 1);
	for (const row of rows) counts[colours[row]!]! += 1;
	return [...counts.subarray(0, most), counts[colourless]!];
}

/** The dots of each colour; those that a choice left out have none. */
export function dotsByColour(dots: readonly Dot[], { codes: colours, themes }: Colouring): Dot[][] {
	const groups = Array.from(themes, (): Dot[] => []);
	for (const dot of dots) if (dot.chosen ?? true) groups[colours[dot.row]!]?.push(dot);
	return groups;
}

/** Stories of each colour per bin of a dyad. */
export function binsByColour(
	columns: Columns,
	id: string,
	rows: Uint32Array,
	{ codes: colours, themes }: Colouring
): number[][] {
	const bins = Array.from(themes, () => new Array<number>(binCount).fill(0));
	const column = columns.layout.columns.find((one) => one.id === id && one.kind === 'dyad');
	if (!column) return bins;
	const codes = codesOf(columns, column);
	for (const row of rows) {
		const code = codes[row]!;
		const group = bins[colours[row]!];
		if (group && code <= dyadSteps) group[binOf(code / dyadSteps)]! += 1;
	}
	return bins;
}

/** Where the stories of each colour laid one stone. */
export function placesByColour(
	columns: Columns,
	id: string,
	rows: Uint32Array,
	{ codes: colours, themes }: Colouring
): Place[][] {
	const groups = Array.from(themes, (): Place[] => []);
	const column = columns.layout.columns.find((one) => one.id === id && one.kind === 'stone');
	if (!column) return groups;
	const codes = codesOf(columns, column);
	for (const row of rows) {
		const group = groups[colours[row]!];
		const place = group && decodeStone(codes[row]!);
		if (place && typeof place !== 'string') group.push(place);
	}
	return groups;
}

/** Positions are kept in steps of 1/250; higher codes are reasons why there is none. */
const dyadSteps = 250;

/** The zone of a triad where most of these dots lie; null without dots. */
export function mostZone(dots: readonly Dot[]): { zone: Zone; n: number } | null {
	const counts = new Map(zones.map((zone) => [zone, 0]));
	for (const { shares } of dots) {
		const zone = zoneOf(shares);
		counts.set(zone, counts.get(zone)! + 1);
	}
	const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
	return most && most[1] > 0 ? { zone: most[0], n: most[1] } : null;
}
