import { missingState } from '#lib/signifiers/encode.ts';
import { cellShares } from '#lib/signifiers/lattice.ts';
import { summariseTriad, type TriadSummary } from '#lib/signifiers/triad-summary.ts';
import { zoneOf, zones } from '#lib/signifiers/zones.ts';

// What a lattice cell means is worked out once per cell and remembered: below a few thousand stories
// that is one sum per story, above it a table (performance.md, decision 3).

/** Where a code of a triad is counted: a zone, or from `absentFrom` on a reason why there is no dot. */
export const absentFrom = zones.length;
export const slots = absentFrom + 4;

const unknown = 255;
const slotOfCode = new Uint8Array(65_536).fill(unknown);

/** The place of the zone of a cell in `zones`, or `absentFrom` + 0..3 for a missing answer. */
export function cellSlot(code: number): number {
	const known = slotOfCode[code]!;
	return known === unknown ? (slotOfCode[code] = findSlot(code)) : known;
}

function findSlot(code: number): number {
	return missingState(code, 2)
		? absentFrom + 65_535 - code
		: zones.indexOf(zoneOf(cellShares(code)));
}

/** The centre of dots that were rounded to the lattice. */
export type Centre = Pick<
	TriadSummary,
	'geometricMean' | 'zeroReplacement' | 'zeros' | 'centreShown' | 'reason'
>;

/**
 * The centre of these cells and whether it may be shown. Rounded to 1/360, and a share below half a
 * step counts as zero: `stats` has the exact figure.
 */
export function centreOf(cells: Uint16Array): Centre {
	const { geometricMean, zeroReplacement, zeros, centreShown, reason } = summariseTriad(
		Array.from(cells, cellShares)
	);
	return { geometricMean, zeroReplacement, zeros, centreShown, reason };
}
