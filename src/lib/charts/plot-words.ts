import type { Say } from '#lib/i18n/say.ts';
import type { AbsentState } from '#lib/signifiers/answer.ts';

/** How sure a share may sound; the one who shows the chart decides it (decisions.md 20). */
export type Caution = 'countsOnly' | 'careful' | 'plain';

/** Stories without an answer to one question, per state. */
export type Absence = Readonly<Record<AbsentState, number>>;

/** Whether a state of no answer has a place in a chart. */
export function isSaid(
	state: AbsentState,
	given: {
		states: Absence;
		/** Occur when nothing is chosen: what comes and goes at each click would move all below it. */
		keptStates: readonly AbsentState[];
		selectedStates: readonly AbsentState[];
	}
): boolean {
	const { states, keptStates, selectedStates } = given;
	return states[state] > 0 || keptStates.includes(state) || selectedStates.includes(state);
}

/** What a reader wants to read: some rows, or everything that is chosen in the chart. */
export type Opens = (rows: readonly number[] | 'chosen') => void;

/** A count as a percentage of its base in words, null where a share must not be shown. */
export function shareWords(say: Say, count: number, base: number, caution: Caution): string | null {
	if (caution === 'countsOnly' || base === 0) return null;
	return say('chart.percent', { value: Math.round((100 * count) / base) });
}

/** A mark's name with its number of stories and, where it may be shown, its share. */
export function countedName(say: Say, name: string, count: number, share: string | null): string {
	const stories = say('chart.stories', { count });
	return share === null
		? say('chart.counted', { name, stories })
		: say('chart.counted.share', { name, stories, share });
}
