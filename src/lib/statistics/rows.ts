import { billionths, whole } from '#lib/signifiers/billionths.ts';
import type { ChoicesVariable, ChoiceVariable, DyadVariable, Variable } from './variable.ts';

type Value = number | readonly number[];

/**
 * The stories with an answer to both, in an order that depends on their answers alone: whoever
 * computes with these rows finds the same to the last bit in whatever order the stories came.
 */
export function completeRows(one: Variable, other: Variable): number[] {
	if (one.values.length !== other.values.length) {
		throw new RangeError(`${one.id} and ${other.id} are not about the same stories`);
	}
	const [ofOne, ofOther] = [ordered(one), ordered(other)];
	return ofOne
		.flatMap((value, row) => (value === null || ofOther[row] === null ? [] : [row]))
		.sort((a, b) => compareValues(ofOne[a]!, ofOne[b]!) || compareValues(ofOther[a]!, ofOther[b]!));
}

/** The answers in these rows, all of which have one. */
export function answersAt<T>(values: readonly (T | null)[], rows: readonly number[]): T[] {
	return rows.map((row) => values[row]!);
}

/** Positions to nine decimals, so that .1 + .2 and .3 are one answer. */
export function positionsAt({ values }: DyadVariable, rows: readonly number[]): number[] {
	return answersAt(values, rows).map((position) => billionths(position) / whole);
}

/** The options that were chosen in these rows, and for each row the place of its option among them. */
export function groupsAt(
	{ options, values }: ChoiceVariable,
	rows: readonly number[]
): { names: string[]; groups: number[] } {
	const chosen = answersAt(values, rows);
	const present = options.map((_, option) => option).filter((option) => chosen.includes(option));
	return {
		names: present.map((option) => options[option]!),
		groups: chosen.map((option) => present.indexOf(option))
	};
}

/** For each row whether the option was chosen. */
export function hasOptionAt(
	{ values }: ChoicesVariable,
	option: number,
	rows: readonly number[]
): boolean[] {
	return answersAt(values, rows).map((chosen) => chosen.includes(option));
}

/** Whether all these rows have the same answer. */
export function isConstant(variable: Variable, rows: readonly number[]): boolean {
	const values = ordered(variable);
	const first = values[rows[0] ?? -1] ?? null;
	return rows.every((row) => first !== null && isSame(values[row]!, first));
}

function ordered(variable: Variable): readonly (Value | null)[] {
	if (variable.kind !== 'choices') return variable.values;
	return variable.values.map((chosen) => chosen && [...new Set(chosen)].sort((a, b) => a - b));
}

function compareValues(one: Value, other: Value): number {
	if (typeof one === 'number' || typeof other === 'number') return Number(one) - Number(other);
	const at = one.findIndex((part, place) => part !== other[place]);
	return at < 0 ? one.length - other.length : one[at]! - (other[at] ?? -1);
}

function isSame(one: Value, other: Value): boolean {
	if (typeof one === 'number' || typeof other === 'number') {
		return billionths(Number(one)) === billionths(Number(other));
	}
	return (
		one.length === other.length && one.every((part, place) => isSame(part, other[place] ?? -1))
	);
}
