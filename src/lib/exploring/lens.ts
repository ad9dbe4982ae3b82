import { absentStates, type AbsentState } from '#lib/signifiers/answer.ts';
import { zones, type Zone } from '#lib/signifiers/zones.ts';

// A lens is what a researcher looks through: per question, facet or week the stories that may pass.
// Within one part any match is enough, and a story must pass all parts. A part that is turned round
// (`isNot`) lets through exactly the stories it would stop, those without an answer included.

/** A dyad from `from` up to, but not including, `to` (1 is included); weeks have both ends in. */
export type Range = readonly [from: number, to: number];
/** The shares A and B of a point of a polygon. */
export type Point = readonly [a: number, b: number];

export const stonePlaces = [
	'used',
	'aside',
	'left-low',
	'right-low',
	'left-high',
	'right-high'
] as const;
export type StonePlace = (typeof stonePlaces)[number];

export type Part = {
	zones: readonly Zone[];
	/** Closed, even-odd; empty when there is none. */
	polygon: readonly Point[];
	ranges: readonly Range[];
	/** Option ids, values of a facet, or places of a stone. */
	chosen: readonly string[];
	/** Stories without an answer, by the reason why. */
	absent: readonly AbsentState[];
	isNot: boolean;
};

/**
 * Parts by question id, by `question.stone`, by facet, or `week`. Every list is in one order and
 * every fraction is rounded as in the address, so that equal lenses are equal values.
 */
export type Lens = Readonly<Record<string, Part>>;

export const emptyLens: Lens = {};
export const emptyPart: Part = {
	zones: [],
	polygon: [],
	ranges: [],
	chosen: [],
	absent: [],
	isNot: false
};

/** The part under this key, an empty one when nothing was chosen there. */
export function partOf(lens: Lens, key: string): Part {
	return Object.hasOwn(lens, key) ? lens[key]! : emptyPart;
}

export function toggleZone(lens: Lens, question: string, zone: Zone): Lens {
	return setPart(lens, question, { zones: toggled(partOf(lens, question).zones, zone) });
}

/** An option of a choice, a value of a facet, or a place of a stone (key `question.stone`). */
export function toggleOption(lens: Lens, key: string, option: string): Lens {
	return setPart(lens, key, { chosen: toggled(partOf(lens, key).chosen, option) });
}

/** Stories for which the question did not fit, was skipped or was not shown. */
export function toggleAbsent(lens: Lens, question: string, state: AbsentState): Lens {
	return setPart(lens, question, { absent: toggled(partOf(lens, question).absent, state) });
}

/** One range of a dyad (fractions) or of `week` (week numbers) in place of what was there. */
export function setRange(lens: Lens, key: string, range: Range | null): Lens {
	return setPart(lens, key, { ranges: range ? [range] : [] });
}

/** A polygon drawn on a triad, by the shares A and B of its points; empty takes it away. */
export function setPolygon(lens: Lens, question: string, polygon: readonly Point[]): Lens {
	return setPart(lens, question, { polygon });
}

/** Whether a part shows the other stories instead; a part that is not there stays away. */
export function setNot(lens: Lens, key: string, isNot: boolean): Lens {
	return setPart(lens, key, { isNot });
}

/** The lens without these keys; without any key an empty lens. */
export function clear(lens: Lens, ...keys: string[]): Lens {
	if (keys.length === 0) return emptyLens;
	return Object.fromEntries(Object.entries(lens).filter(([key]) => !keys.includes(key)));
}

/** The lens with a part changed and brought into its one form; an empty part is left out. */
export function setPart(lens: Lens, key: string, change: Partial<Part>): Lens {
	const part = canonical({ ...partOf(lens, key), ...change });
	return isEmpty(part) ? clear(lens, key) : { ...clear(lens, key), [key]: part };
}

/** Fractions have four decimals in a lens: finer than a code of the columns. */
export function rounded(fraction: number): number {
	return Math.round(fraction * 10_000) / 10_000;
}

function canonical({ zones: inZones, polygon, ranges, chosen, absent, isNot }: Part): Part {
	return {
		zones: zones.filter((zone) => inZones.includes(zone)),
		polygon: polygon.map(([a, b]) => [rounded(a), rounded(b)]),
		ranges: ranges
			.map(([from, to]): Range => [rounded(from), rounded(to)])
			.toSorted(([from, to], [otherFrom, otherTo]) => from - otherFrom || to - otherTo),
		chosen: [...new Set(chosen)].toSorted(),
		absent: absentStates.filter((state) => absent.includes(state)),
		isNot
	};
}

function isEmpty({ zones: inZones, polygon, ranges, chosen, absent }: Part): boolean {
	return [inZones, polygon, ranges, chosen, absent].every((list) => list.length === 0);
}

function toggled<T>(list: readonly T[], item: T): T[] {
	return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
