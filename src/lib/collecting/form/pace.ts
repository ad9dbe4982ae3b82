import type { Pace } from '#lib/signifiers/answer.ts';

/** How long a question was on the screen (ms) before its first answer, in three coarse steps. */
export function paceOf(elapsed: number): Pace {
	if (elapsed < 2_000) return '<2s';
	return elapsed <= 30_000 ? '2-30s' : '>30s';
}
