import { levelsOf, type CutInput } from './recut.ts';
import type { Level } from './run.ts';

/** What `inWorker` calls in its thread. */
export function run(input: CutInput): Level[] {
	return levelsOf(input);
}
