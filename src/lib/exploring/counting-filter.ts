import { absentStates, type Place } from '#lib/signifiers/answer.ts';
import {
	decodeDyad,
	decodeStone,
	encodeChoices,
	missingCode,
	missingState,
	type Missing
} from '#lib/signifiers/encode.ts';
import { halfOf } from '#lib/signifiers/stones.ts';
import { zones } from '#lib/signifiers/zones.ts';
import type { ColumnOf } from './columns.ts';
import type { Codes } from './columns-segment.ts';
import { cellSlot } from './counting-cells.ts';
import { cellsInside } from './counting-polygon.ts';
import type { Target } from './lens-parse.ts';
import type { Part } from './lens.ts';

/** Whether a story with this code passes. */
export type Passes = (code: number) => boolean;

/** What a part asks of a code of its column. */
export function passesPart(part: Part, target: Target): Passes {
	const isMatch = matches(part, target);
	return part.isNot ? (code) => !isMatch(code) : isMatch;
}

/** The mark of a row that fails for more than one group. */
export const failsMore = 255;

/**
 * Marks the rows that fail: 0 becomes `group`, and a row that failed for another group becomes 255.
 * Each code of a narrow column is judged once; then a row costs two look-ups and no guess of the
 * processor's. One loop per width, because a loop that meets arrays of two kinds is slow.
 */
export function markFails(marks: Uint8Array, codes: Codes, passes: Passes, group: number): void {
	const next = nextMarks(group);
	const judge = (code: number) => (passes(code) ? passed : failed);
	if (codes instanceof Uint8Array) {
		const verdicts = narrowVerdicts;
		for (let code = 0; code < verdicts.length; code++) verdicts[code] = judge(code);
		for (let row = 0; row < marks.length; row++) {
			marks[row] = next[verdicts[codes[row]!]! | marks[row]!]!;
		}
	} else if (codes instanceof Uint16Array) {
		const verdicts = wideVerdicts.fill(0);
		for (let row = 0; row < marks.length; row++) {
			const code = codes[row]!;
			if (verdicts[code] === 0) verdicts[code] = judge(code);
		}
		for (let row = 0; row < marks.length; row++) {
			marks[row] = next[verdicts[codes[row]!]! | marks[row]!]!;
		}
	} else {
		for (let row = 0; row < marks.length; row++) {
			marks[row] = next[judge(codes[row]!) | marks[row]!]!;
		}
	}
}

// One table for all filters: a new one each time would keep the collector of garbage busy.
const narrowVerdicts = new Uint16Array(256);
const wideVerdicts = new Uint16Array(65_536);

const passed = 256;
const failed = 512;

/** The new mark by verdict and old mark. */
function nextMarks(group: number): Uint8Array {
	const next = new Uint8Array(failed + 256);
	for (let mark = 0; mark < 256; mark++) {
		next[passed | mark] = mark;
		next[failed | mark] = mark === 0 || mark === group ? group : failsMore;
	}
	return next;
}

function matches(part: Part, { column, isWhole }: Target): Passes {
	if (isWhole) {
		return (code) => part.absent.some((state) => state === missingState(code, column.width));
	}
	switch (column.kind) {
		case 'triad':
			return matchesTriad(part);
		case 'dyad':
			return judged(part, decodeDyad, (position) => isInRanges(part, position));
		case 'stone':
			return (code) => isAtPlace(part, decodeStone(code));
		case 'choice':
		case 'facet': {
			const wanted = new Set(part.chosen.map((option) => column.options.indexOf(option)));
			return judged(
				part,
				(code) => missingState(code, 1) ?? code,
				(code) => wanted.has(code)
			);
		}
		case 'choices':
			return matchesSet(part, column);
		case 'week':
			return (code) => part.ranges.some(([from, to]) => code >= from && code <= to);
		case 'readable':
			return () => true;
	}
}

function judged(
	part: Part,
	decode: (code: number) => number | Missing,
	test: (said: number) => boolean
): Passes {
	return (code) => {
		const said = decode(code);
		return typeof said === 'string' ? part.absent.some((state) => state === said) : test(said);
	};
}

function matchesTriad({ zones: wanted, polygon, absent }: Part): Passes {
	const inside = cellsInside(polygon);
	const isWanted = [
		...zones.map((zone) => wanted.includes(zone)),
		...absentStates.map((state) => absent.includes(state))
	];
	return (code) => isWanted[cellSlot(code)] === true || inside[code] === 1;
}

function matchesSet(part: Part, { options, width }: ColumnOf<'choices'>): Passes {
	const places = options.flatMap((option, place) => (part.chosen.includes(option) ? [place] : []));
	const wanted = encodeChoices(places, width);
	const absent = part.absent.map((state) => missingCode(state, width));
	const lowestMissing = missingCode('withheld', width);
	return (code) => (code >= lowestMissing ? absent.includes(code) : (code & wanted) !== 0);
}

// Twentieths are borders of the histogram, which no code crosses; other borders hold to 1/250.
function isInRanges({ ranges }: Part, position: number): boolean {
	return ranges.some(([from, to]) => position >= from - hair && (position < to - hair || to === 1));
}

const hair = 1e-9;

function isAtPlace({ chosen }: Part, place: Place | string): boolean {
	if (typeof place === 'string') return place === 'aside' && chosen.includes('aside');
	const quadrant = `${halfOf(place[0]) ? 'right' : 'left'}-${halfOf(place[1]) ? 'high' : 'low'}`;
	return chosen.includes('used') || chosen.includes(quadrant);
}
