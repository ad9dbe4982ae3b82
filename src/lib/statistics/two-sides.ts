import type { Shares } from '#lib/signifiers/answer.ts';
import { tableTest } from './chi-square.ts';
import type { Effect, TestName } from './comparison.ts';
import { crossTable } from './cross-table.ts';
import { triadByGroup } from './ilr-groups.ts';
import { kruskalWallis } from './kruskal-wallis.ts';
import { mannWhitney } from './mann-whitney.ts';
import { answersAt, groupsAt, positionsAt } from './rows.ts';
import { countGroups } from './sums.ts';
import type { ChoicesVariable, Variable } from './variable.ts';

/** What groups are compared on, one entry per row. */
export type Side =
	| { kind: 'groups'; groups: readonly number[] }
	| { kind: 'numbers'; numbers: readonly number[] }
	| { kind: 'dots'; shares: readonly Shares[] };

export type Tested = { test: TestName; effect: Effect; p: number };

export function sideOf(
	variable: Exclude<Variable, ChoicesVariable>,
	rows: readonly number[]
): Side {
	if (variable.kind === 'choice')
		return { kind: 'groups', groups: groupsAt(variable, rows).groups };
	if (variable.kind === 'dyad') return { kind: 'numbers', numbers: positionsAt(variable, rows) };
	return { kind: 'dots', shares: answersAt(variable.values, rows) };
}

/** Two or more groups, numbered from 0 without gaps, compared by the test that fits the other side. */
export function compareSides(groups: readonly number[], side: Side, random: () => number): Tested {
	if (side.kind === 'groups') return tableTest(crossTable(groups, side.groups), random);
	if (side.kind === 'dots') {
		const found = triadByGroup(side.shares, groups, countGroups(groups), random);
		return { test: 'ilr-permutation', ...found };
	}
	const apart = inGroups(side.numbers, groups);
	const [first, second] = apart;
	if (first && second && apart.length === 2) {
		return { test: 'mann-whitney', ...mannWhitney(first, second) };
	}
	const { effect, p } = kruskalWallis(apart);
	return { test: 'kruskal-wallis', effect, p };
}

export function inGroups(numbers: readonly number[], groups: readonly number[]): number[][] {
	const apart: number[][] = Array.from({ length: countGroups(groups) }, () => []);
	for (const [at, group] of groups.entries()) apart[group]!.push(numbers[at]!);
	return apart;
}
