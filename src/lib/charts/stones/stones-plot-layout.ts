import type { Place } from '#lib/signifiers/answer.ts';
import type { StoneSummary } from '#lib/signifiers/stones.ts';
import type { Caution } from '../plot-words.ts';
import { quadrants, type Quadrant } from './stones-layout.ts';

// Where tellers laid one stone: a square of 100 units with a margin, so that a stone at an end of an
// axis is not cut off. Axes count upwards, drawings downwards.

/** The counts of one stone, where it was laid, and how sure shares of `used` may sound. */
export type StonePlaces = StoneSummary & {
	caution: Caution;
	/** Asked for only when they are drawn. */
	places: () => readonly Place[];
};

/** One thing to choose about a stone: that it was used, or where it was laid. */
export type StonePart = 'used' | Quadrant;
export type StoneMark = { stone: string; part: StonePart };

export const squareSide = 100;
const margin = 4;
const span = squareSide - 2 * margin;

/** The point of the square for a place. */
export function squarePoint([x, y]: Place): [x: number, y: number] {
	return [margin + x * span, margin + (1 - y) * span];
}

/** Quadrants as they are read: upper left, upper right, lower left, lower right. */
export const quadrantOrder: readonly Quadrant[] = [
	'left-high',
	'right-high',
	'left-low',
	'right-low'
];

/** The count of a quadrant in the order of `StoneSummary.quadrants`. */
export function quadrantCount(counts: readonly number[], quadrant: Quadrant): number {
	return counts[quadrants.indexOf(quadrant)] ?? 0;
}

/** Above this many places they are counted in cells. */
const mostDots = 2000;
const cellsAcross = 20;

/** Shades of the cells, from one story to the most. */
export const cellLevels = 6;

/** The places as one path of points, or as a path of cells per shade when there are too many. */
export function placePaths(places: readonly Place[]): { dots: string; cells: string[] } {
	if (places.length <= mostDots) {
		return { dots: places.map(placePath).join(''), cells: [] };
	}
	const counts = new Map<number, number>();
	for (const [x, y] of places) {
		const cell = cellAlong(y) * cellsAcross + cellAlong(x);
		counts.set(cell, 1 + (counts.get(cell) ?? 0));
	}
	const most = Math.max(...counts.values());
	const cells = new Array<string>(cellLevels).fill('');
	for (const [cell, count] of counts) {
		cells[Math.ceil(cellLevels * Math.sqrt(count / most)) - 1] += cellPath(cell);
	}
	return { dots: '', cells };
}

/** Per array of a place: a filter click draws the same places anew in other paths. */
const pathsOfPlaces = new WeakMap<Place, string>();

function placePath(place: Place): string {
	const known = pathsOfPlaces.get(place);
	if (known !== undefined) return known;
	const path = `M${squarePoint(place).map(rounded).join(' ')}h0`;
	pathsOfPlaces.set(place, path);
	return path;
}

function cellAlong(coordinate: number): number {
	return Math.min(cellsAcross - 1, Math.floor(coordinate * cellsAcross));
}

function cellPath(cell: number): string {
	const [column, row] = [cell % cellsAcross, Math.floor(cell / cellsAcross)];
	const side = rounded(span / cellsAcross);
	const [left, top] = squarePoint([column / cellsAcross, (row + 1) / cellsAcross]);
	return `M${rounded(left)} ${rounded(top)}h${side}v${side}h${-side}z`;
}

function rounded(units: number): number {
	return Math.round(units * 100) / 100;
}
