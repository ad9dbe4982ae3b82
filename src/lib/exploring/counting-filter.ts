import {
	decodeDyad,
	decodeStone,
	decodeTriad,
	encodeChoices,
	missingCode,
	missingState,
	type Missing
} from '#lib/signifiers/encode.ts';
import type { Place, Shares } from '#lib/signifiers/answer.ts';
import { halfOf } from '#lib/signifiers/stones.ts';
import { zoneOf } from '#lib/signifiers/zones.ts';
import type { ColumnOf } from './columns.ts';
import type { Codes } from './columns-segment.ts';
import type { Target } from './lens-parse.ts';
import type { Part, Point } from './lens.ts';

/** Whether a story with this code passes. */
export type Passes = (code: number) => boolean;

/** What a part asks of a code of its column. */
export function passesPart(part: Part, target: Target): Passes {
	const isMatch = matches(part, target);
	return part.isNot ? (code) => !isMatch(code) : isMatch;
}

/**
 * Marks the rows that fail: 0 becomes `group`, and a row that failed for another group becomes 255.
 * Each code of a narrow column is judged once.
 */
export function markFails(fails: Uint8Array, codes: Codes, passes: Passes, group: number): void {
	if (codes instanceof Uint32Array) {
		for (let row = 0; row < fails.length; row++) {
			if (!passes(codes[row]!)) fails[row] = failedFor(fails[row]!, group);
		}
		return;
	}
	const verdicts = new Uint8Array(256 ** codes.BYTES_PER_ELEMENT);
	for (let row = 0; row < fails.length; row++) {
		const code = codes[row]!;
		const verdict = verdicts[code]! || (verdicts[code] = passes(code) ? passed : failed);
		if (verdict === failed) fails[row] = failedFor(fails[row]!, group);
	}
}

const passed = 1;
const failed = 2;
/** The mark of a row that fails for more than one group. */
export const failsMore = 255;

function failedFor(mark: number, group: number): number {
	return mark === 0 || mark === group ? group : failsMore;
}

function matches(part: Part, { column, isWhole }: Target): Passes {
	if (isWhole) {
		return (code) => part.absent.some((state) => state === missingState(code, column.width));
	}
	switch (column.kind) {
		case 'triad':
			return judged(part, decodeTriad, (shares) => isOnTriad(part, shares));
		case 'dyad':
			return judged(part, decodeDyad, (position) => isInRanges(part, position));
		case 'stone':
			return (code) => isAtPlace(part, decodeStone(code));
		case 'choice':
		case 'facet': {
			const wanted = new Set(part.chosen.map((option) => column.options.indexOf(option)));
			return judged(part, (code) => missingState(code, 1) ?? code, (code) => wanted.has(code));
		}
		case 'choices':
			return matchesSet(part, column);
		case 'week':
			return (code) => part.ranges.some(([from, to]) => code >= from && code <= to);
		case 'readable':
			return () => true;
	}
}

function judged<T extends number | Shares>(
	part: Part,
	decode: (code: number) => T | Missing,
	test: (said: T) => boolean
): Passes {
	return (code) => {
		const said = decode(code);
		return typeof said === 'string' ? part.absent.some((state) => state === said) : test(said);
	};
}

function matchesSet(part: Part, { options, width }: ColumnOf<'choices'>): Passes {
	const places = options.flatMap((option, place) => (part.chosen.includes(option) ? [place] : []));
	const wanted = encodeChoices(places, width);
	const absent = part.absent.map((state) => missingCode(state, width));
	const lowestMissing = missingCode('withheld', width);
	return (code) => (code >= lowestMissing ? absent.includes(code) : (code & wanted) !== 0);
}

function isOnTriad({ zones, polygon }: Part, shares: Shares): boolean {
	return zones.includes(zoneOf(shares)) || isInside(polygon, shares);
}

// Twentieths are borders of the histogram, which no code crosses; other borders hold to 1/250.
function isInRanges({ ranges }: Part, position: number): boolean {
	return ranges.some(
		([from, to]) => position >= from - hair && (position < to - hair || to === 1)
	);
}

const hair = 1e-9;

function isAtPlace({ chosen }: Part, place: Place | string): boolean {
	if (typeof place === 'string') return place === 'aside' && chosen.includes('aside');
	const quadrant = `${halfOf(place[0]) ? 'right' : 'left'}-${halfOf(place[1]) ? 'high' : 'low'}`;
	return chosen.includes('used') || chosen.includes(quadrant);
}

/**
 * Whether a dot lies in a polygon of shares, even-odd, by crossings of a ray (Shimrat 1962, CACM
 * Algorithm 112). A triangle drawn on a page is an affine image of the shares A and B, so the two
 * shares are coordinates enough.
 */
export function isInside(polygon: readonly Point[], [a, b]: readonly [number, number, ...number[]]): boolean {
	let inside = false;
	polygon.forEach(([oneA, oneB], at) => {
		const [otherA, otherB] = polygon.at(at - 1)!;
		if (oneB > b === otherB > b) return;
		if (a < oneA + ((b - oneB) / (otherB - oneB)) * (otherA - oneA)) inside = !inside;
	});
	return inside;
}
