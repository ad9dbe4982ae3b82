import type { AbsentState, Answer } from './answer.ts';

/** Stories per state of one question; `n` is answered. */
export type StateCounts = Record<'n' | AbsentState, number>;

/** Counts the four states of one question. A story without an answer was not shown the question. */
export function countStates(answers: readonly (Pick<Answer, 'state'> | undefined)[]): StateCounts {
	const counts = { n: 0, notApplicable: 0, skipped: 0, notShown: 0 };
	for (const answer of answers) {
		const state = answer?.state ?? 'notShown';
		counts[state === 'answered' ? 'n' : state] += 1;
	}
	return counts;
}
