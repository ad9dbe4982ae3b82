import { absentStates, type AbsentState, type Place, type Shares } from './answer.ts';
import { binOf } from './dyad.ts';
import { cellOf, cellShares } from './lattice.ts';
import { halfOf } from './stones.ts';

// Answers as small whole numbers, for the binary columns (performance.md, decision 1). In a column
// of 1, 2 or 4 bytes the four highest codes say why there is no answer, so all of them have the top
// bit set, and their two lowest bits tell them apart:
// 255, 65535 or 4294967295 not applicable · one lower skipped · then not shown · then withheld.

/** Why a column has no answer; `withheld` is an answer that this reader may not see. */
export type Missing = AbsentState | 'withheld';

/** A stone that its teller left aside, in a question that was answered. */
export type Aside = 'aside';

/** Width of a column in bytes. */
export type Width = 1 | 2 | 4;

const missingStates: readonly Missing[] = [...absentStates, 'withheld'];
const steps = 250;
const asideCode = 65_531;
const optionLimit = 252;

/** The code of a missing answer in a column of this width. */
export function missingCode(state: Missing, width: Width): number {
	return 256 ** width - 1 - missingStates.indexOf(state);
}

/** What a code says about a missing answer; undefined when it is an answer. */
export function missingState(code: number, width: Width): Missing | undefined {
	return missingStates[256 ** width - 1 - code];
}

/** Uint16: the number of a lattice cell, in the zone of the exact shares. */
export function encodeTriad(answer: Shares | Missing): number {
	return typeof answer === 'string' ? missingCode(answer, 2) : cellOf(answer);
}

export function decodeTriad(code: number): Shares | Missing {
	return missingState(code, 2) ?? cellShares(code);
}

/** Uint8: the nearest of 0..250 in the histogram bin of the exact position. */
export function encodeDyad(answer: number | Missing): number {
	return typeof answer === 'string' ? missingCode(answer, 1) : nearestStep(answer, binOf);
}

export function decodeDyad(code: number): number | Missing {
	return missingState(code, 1) ?? code / steps;
}

/** Uint8: the place of the chosen option in the list. Throws a RangeError from 252 on. */
export function encodeChoice(answer: number | Missing): number {
	if (typeof answer === 'string') return missingCode(answer, 1);
	return within(answer, optionLimit);
}

export function decodeChoice(code: number): number | Missing {
	return missingState(code, 1) ?? code;
}

/** Bytes for a bitset of this many options. Throws a RangeError above 31. */
export function bitsetWidth(optionCount: number): Width {
	within(optionCount, 32);
	if (optionCount <= 7) return 1;
	return optionCount <= 15 ? 2 : 4;
}

/**
 * Uint8, Uint16 or Uint32: bit i is set when option i of the list was chosen; the top bit is never
 * an option. Throws a RangeError for an option that does not fit in the width.
 */
export function encodeChoices(answer: readonly number[] | Missing, width: Width): number {
	if (typeof answer === 'string') return missingCode(answer, width);
	return answer.reduce((bits, option) => bits | (1 << within(option, 8 * width - 1)), 0);
}

/** The chosen options, lowest first. */
export function decodeChoices(code: number, width: Width): number[] | Missing {
	const state = missingState(code, width);
	if (state) return state;
	const options = Array.from({ length: 8 * width - 1 }, (_, option) => option);
	return options.filter((option) => (code >>> option) & 1);
}

/** Uint16: x · 251 + y, each the nearest of 0..250 in the same half of its axis; 65531 is aside. */
export function encodeStone(answer: Place | Aside | Missing): number {
	if (answer === 'aside') return asideCode;
	if (typeof answer === 'string') return missingCode(answer, 2);
	const [x, y] = answer;
	return nearestStep(x, halfOf) * (steps + 1) + nearestStep(y, halfOf);
}

export function decodeStone(code: number): Place | Aside | Missing {
	if (code === asideCode) return 'aside';
	return (
		missingState(code, 2) ?? [Math.floor(code / (steps + 1)) / steps, (code % (steps + 1)) / steps]
	);
}

// Rounding may cross a border by one step; the sign of the crossing leads back.
function nearestStep(position: number, partOf: (position: number) => number): number {
	const step = Math.round(position * steps);
	return step - Math.sign(partOf(step / steps) - partOf(position));
}

function within(value: number, limit: number): number {
	if (Number.isInteger(value) && value >= 0 && value < limit) return value;
	throw new RangeError(`${value} is not a whole number from 0 to ${limit - 1}`);
}
