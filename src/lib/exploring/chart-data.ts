import type { Dot } from '#lib/charts/triad/triad-plot-layout.ts';
import type { StonePlaces } from '#lib/charts/stones/stones-plot-layout.ts';
import type { Place, Shares } from '#lib/signifiers/answer.ts';
import type { DyadSummary } from '#lib/signifiers/dyad.ts';
import { decodeStone } from '#lib/signifiers/encode.ts';
import type { TriadSummary } from '#lib/signifiers/triad-summary.ts';
import { cautionOf } from './caution.ts';
import { centreOf, sharesAt } from './counting-cells.ts';
import { codesOf, type Columns } from './columns-segment.ts';
import type { DyadChart, StonesChart, TriadChart } from './counting-charts.ts';
import { rounded, type Point } from './lens.ts';

// From what was counted to what a chart draws. Dots lie at the middle of their lattice cell.

/** More dots than this are drawn as counts (performance.md, decision 4). */
export const mostDots = 2000;
/** Points of a line somebody drew that are kept: enough for its shape, few enough for an address. */
const mostPoints = 48;

/**
 * What a triad shows in figures. The centre costs more than all counts and is reckoned here, when the
 * triad is drawn; the arithmetic mean is never drawn and not reckoned.
 */
export function triadFigures({ n, zones, dots }: TriadChart): TriadSummary {
	return { n, zones, arithmeticMean: null, ...centreOf(dots.cells, zones) };
}

/** What a dyad shows in figures; mean and spread are only in `stats`. */
export function dyadFigures({ n, median, q1, q3, histogram }: DyadChart): DyadSummary {
	return { n, mean: null, sd: null, median, q1, q3, histogram };
}

/**
 * The dots of a triad; those its own part of the lens leaves out are not chosen. None when there are
 * too many to draw each.
 */
export function dotsOf({ dots }: TriadChart): Dot[] {
	if (dots.cells.length > mostDots) return [];
	return Array.from(dots.rows, (row, at) => ({
		row,
		shares: sharesAt(dots.cells[at]!),
		chosen: at < dots.selected
	}));
}

/** The lattice cell of each dot; undefined while there are few enough to draw each as a dot. */
export function crowdOf({ dots: { cells } }: TriadChart): Uint16Array | undefined {
	return cells.length > mostDots ? cells : undefined;
}

/** The stones of a question with the places where each was laid in these rows. */
export function placesOf(
	columns: Columns,
	rows: () => Uint32Array,
	{ id, stones }: StonesChart
): StonePlaces[] {
	return stones.map((stone) => ({
		...{ ...stone, caution: cautionOf(stone.used) },
		places() {
			const column = columns.layout.columns.find((one) => one.id === `${id}.${stone.id}`);
			const codes = column && codesOf(columns, column);
			const places: Place[] = [];
			for (const row of codes ? rows() : []) {
				const place = placeAt(codes![row]!);
				if (place) places.push(place);
			}
			return places;
		}
	}));
}

const placeOfCode: (Place | null | undefined)[] = [];

/** The place that a code of a stone means: the same array each time; null when it was not laid. */
function placeAt(code: number): Place | null {
	const known = placeOfCode[code];
	if (known !== undefined) return known;
	const place = decodeStone(code);
	return (placeOfCode[code] = typeof place === 'string' ? null : place);
}

/** A line that was drawn, as a polygon of a lens. */
export function polygonOf(line: readonly Shares[]): Point[] {
	const every = Math.max(1, Math.ceil(line.length / mostPoints));
	return line.filter((_, at) => at % every === 0).map(([a, b]): Point => [rounded(a), rounded(b)]);
}

/** A polygon of a lens as a line to draw; null when there is none. */
export function lineOf(polygon: readonly Point[]): Shares[] | null {
	return polygon.length > 0 ? polygon.map(([a, b]): Shares => [a, b, 1 - a - b]) : null;
}
