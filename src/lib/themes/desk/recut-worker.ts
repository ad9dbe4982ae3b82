import type { Found } from './run.ts';
import { recutRun, type CutInput } from './recut.ts';

/** What `inWorker` calls in its thread. */
export function run({ k, ...input }: CutInput & { k: number }): Omit<Found, 'seconds'> | undefined {
	return recutRun(input, k);
}
