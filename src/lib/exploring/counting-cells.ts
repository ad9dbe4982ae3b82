import { missingState } from '#lib/signifiers/encode.ts';
import type { Shares } from '#lib/signifiers/answer.ts';
import { centreOfLogs, hasZero, logShares, zeroReplacement } from '#lib/signifiers/composition.ts';
import { cellCount, cellShares } from '#lib/signifiers/lattice.ts';
import { centreReason, type TriadSummary } from '#lib/signifiers/triad-summary.ts';
import { zoneOf, zones, type Zone } from '#lib/signifiers/zones.ts';

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

const sharesOfCell: (Shares | undefined)[] = [];

/** The shares at the middle of a cell: the same array each time. */
export function sharesAt(cell: number): Shares {
	return (sharesOfCell[cell] ??= cellShares(cell));
}

/** Per cell: the three logarithms of its shares, whether it has a zero, and whether that is known yet. */
type CellLogs = { logs: Float64Array; isZero: Uint8Array; isKnown: Uint8Array };
let cellLogs: CellLogs | undefined;

/**
 * The centre of these cells, of which `counts` says how many lie in each zone, and whether it may be
 * shown. Rounded to 1/360, and a share below half a step counts as zero: `stats` has the exact figure.
 */
export function centreOf(cells: Uint16Array, counts: Readonly<Record<Zone, number>>): Centre {
	const known = (cellLogs ??= emptyLogs());
	const { logs, isZero } = known;
	const sums: [number, number, number] = [0, 0, 0];
	let zeros = 0;
	for (const cell of cells) {
		if (!known.isKnown[cell]) remember(known, cell);
		sums[0] += logs[3 * cell]!;
		sums[1] += logs[3 * cell + 1]!;
		sums[2] += logs[3 * cell + 2]!;
		zeros += isZero[cell]!;
	}
	const reason = centreReason(cells.length, counts, zeros);
	const geometricMean = centreOfLogs(sums, cells.length);
	return { geometricMean, zeroReplacement, zeros, centreShown: reason === null, reason };
}

function emptyLogs(): CellLogs {
	return {
		logs: new Float64Array(3 * cellCount),
		isZero: new Uint8Array(cellCount),
		isKnown: new Uint8Array(cellCount)
	};
}

function remember({ logs, isZero, isKnown }: CellLogs, cell: number): void {
	const shares = sharesAt(cell);
	logs.set(logShares(shares), 3 * cell);
	isZero[cell] = hasZero(shares) ? 1 : 0;
	isKnown[cell] = 1;
}
