import type { Say } from '#lib/i18n/say.ts';
import { dyadSteps } from '#lib/signifiers/place.ts';

/** The two pole labels, in the order in which positions count from 0 to 1. */
export type PoleLabels = readonly [string, string];

/** The names of the five ready steps, from the first pole to the second. */
export function dyadStepNames(say: Say, poles: PoleLabels): string[] {
	const [first, second] = [say('quote', { text: poles[0] }), say('quote', { text: poles[1] })];
	return dyadSteps.map((_, at) => say(`dyad.step.${at + 1}`, { first, second }));
}

/** The ready step in whose fifth of the line a position from 0 to 1 lies, counted from 0. */
export function stepAt(position: number): number {
	return Math.min(dyadSteps.length - 1, Math.floor(position * dyadSteps.length));
}
