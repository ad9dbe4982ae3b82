import type { TableRow } from '#lib/charts/ChartTable.svelte';
import type { Say } from '#lib/i18n/say.ts';
import type { OptionEffect, Pair } from '#lib/statistics/comparison.ts';
import type { Figures } from './figures.ts';
import { sizeOf } from './pair-order.ts';
import type { Side } from './sides.ts';
import { tellingOptions } from './small-multiples.ts';

// What a pair says besides its verdict, in whole sentences.

/** Sentences that change how a pair must be read: two camps, spread, what was left out, which options. */
export function remarksOf(
	say: Say,
	figures: Figures,
	pair: Pair,
	one: Side,
	other: Side
): string[] {
	const { camps = [], verdict, pAdjusted = null } = pair.spread ?? {};
	const { zones } = pair;
	const labels = (ids: readonly string[]) => ids.map((id) => labelIn(id, one, other)).join(', ');
	const telling = pair.verdict === 'difference' ? tellingOptions(pair).slice(0, 3) : [];
	const options = telling.map((option) => optionName(say, option, one, other)).join(', ');
	return [
		...(camps.length > 0 ? [say('pair.camps', { groups: labels(camps) })] : []),
		...(verdict === 'difference' && pAdjusted !== null
			? [say('pair.spread', { p: figures.chance(pAdjusted) })]
			: []),
		...(zones?.verdict === 'difference'
			? [
					say('pair.zones', {
						value: figures.effect(zones.effect.value),
						p: figures.chance(zones.pAdjusted)
					})
				]
			: []),
		...(options ? [say('pair.strongest', { options })] : []),
		...(pair.leftOut.length > 0 ? [say('pair.leftOut', { groups: labels(pair.leftOut) })] : [])
	];
}

/** The options that say most of a choice with more answers, as rows of a table. */
export function optionRows(
	say: Say,
	figures: Figures,
	pair: Pair,
	one: Side,
	other: Side
): TableRow[] {
	return tellingOptions(pair).map((option) => ({
		id: `${option.a}~${option.b}`,
		label: optionName(say, option, one, other),
		cells: [
			option.n,
			`${say(`pair.size.${sizeOf(option.effect)}`)} ${figures.effect(option.effect.value)}`,
			say('pair.between', {
				low: figures.effect(option.effect.low),
				high: figures.effect(option.effect.high)
			}),
			figures.chance(option.p)
		]
	}));
}

function optionName(say: Say, { a, b }: OptionEffect, one: Side, other: Side): string {
	const first = a === null ? null : labelIn(a, one, one);
	const second = b === null ? null : labelIn(b, other, other);
	if (first !== null && second !== null) return say('and', { first, second });
	return first ?? second ?? '';
}

/** The words of an option or zone of either side. */
export function labelIn(id: string, one: Side, other: Side): string {
	const found = [...one.groups, ...other.groups].find((group) => group.id === id);
	return found?.label ?? id;
}
