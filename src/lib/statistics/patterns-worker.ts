import type { Patterns } from './comparison.ts';
import { comparePatterns } from './patterns.ts';
import type { Variable } from './variable.ts';

/** `comparePatterns` as a calculation for a thread of its own. */
export function run(
	{ variables, seed }: { variables: readonly Variable[]; seed: number },
	report: (done: number) => void
): Patterns {
	return comparePatterns(variables, { seed, report });
}
