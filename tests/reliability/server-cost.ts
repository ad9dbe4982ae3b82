import { readFileSync } from 'node:fs';

// What a server cost the machine, as Linux tells it. On a machine that others use too, this is the figure to
// compare: a vote waits for its turn on the processor, but costs the same.

/** Milliseconds of processor a process took so far, in ticks of ten; NaN where the system does not tell. */
export function cpuOf(pid: number | undefined): number {
	try {
		const after = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
		return (Number(after[11]) + Number(after[12])) * 10;
	} catch {
		return NaN;
	}
}

/** Runs something; gives what it gives, and the milliseconds of processor the server took for each of `count`. */
export async function costing<T>(
	pid: number | undefined,
	count: number,
	run: () => Promise<T>
): Promise<{ value: T; cpu: number }> {
	const before = cpuOf(pid);
	const value = await run();
	return { value, cpu: Math.round(((cpuOf(pid) - before) / count) * 1000) / 1000 };
}
