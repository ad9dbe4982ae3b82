import { absentStates } from '#lib/signifiers/answer.ts';
import type { Pair } from '#lib/statistics/comparison.ts';
import { unknownMode } from '../columns.ts';
import { emptyLens, setNot, setPart, type Lens } from '../lens.ts';
import type { Side } from './sides.ts';

/**
 * The stories that a comparison is about: an answer to both, and, where something was calculated, not
 * in a group that was left out.
 */
export function comparedLens(pair: Pair, one: Side, other: Side): Lens {
	const leftOut = pair.effect ? pair.leftOut : [];
	return withAnswers(withAnswers(emptyLens, one, leftOut), other, leftOut);
}

function withAnswers(lens: Lens, side: Side, leftOut: readonly string[]): Lens {
	const { id, kind, groups } = side;
	const kept = groups.map((group) => group.id).filter((option) => !leftOut.includes(option));
	if (kind === 'choice' && kept.length < groups.length) return setPart(lens, id, { chosen: kept });
	if (id === 'mode') return setNot(setPart(lens, id, { chosen: [unknownMode] }), id, true);
	if (id === 'channel' || id === 'language') return lens;
	return setNot(setPart(lens, id, { absent: [...absentStates] }), id, true);
}
