import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome, Setting } from './experiment.ts';
import { newStory, postStory, startServer } from './posting.ts';

/** T02: under strace, each 201 is preceded by an fdatasync that came after its request did. */
export async function fsync({ folder, port }: Setting): Promise<Outcome> {
	if (spawnSync('strace', ['-V']).status !== 0) return { skipped: 'strace is not installed' };
	const server = await startServer(port, join(folder, 'data'));
	const file = join(folder, 'trace');
	const calls = 'trace=fdatasync,fsync,read,write,writev';
	const pid = String(server.process.pid);
	const strace = spawn('strace', ['-f', '-s', '48', '-e', calls, '-o', file, '-p', pid], {
		stdio: ['ignore', 'ignore', 'pipe']
	});
	// strace says on which process it is before the first call is seen.
	const [said] = (await once(strace.stderr, 'data')) as [Buffer];
	if (!said.includes('attached')) {
		await server.stop();
		return { skipped: `strace may not look at a process here: ${String(said).trim()}` };
	}
	const send = async () => (await postStory(server.address, newStory().body)).status;
	let created = 0;
	for (let n = 0; n < 100; n++) if ((await send()) === 201) created += 1;
	for (let n = 0; n < 10; n++) {
		const statuses = await Promise.all(Array.from({ length: 16 }, send));
		created += statuses.filter((status) => status === 201).length;
	}
	const ended = once(strace, 'exit');
	strace.kill('SIGINT');
	await ended;
	await server.stop();
	const trace = readFileSync(file, 'utf8').split('\n');
	const counted = countSynced(trace);
	const control = countSynced(trace.filter((line) => !/f(data)?sync/.test(line)));
	return {
		created,
		...counted,
		control: { acks: control.acks, precededByFdatasync: control.precededByFdatasync },
		passed:
			created === 260 &&
			counted.acks === created &&
			counted.precededByFdatasync === created &&
			control.acks === created &&
			control.precededByFdatasync === 0
	};
}

/**
 * Walks a trace of `strace -f`: counts the 201s, and those with at least one finished sync between the
 * arrival of their request and themselves (one sync may serve a whole group of stories).
 */
export function countSynced(trace: readonly string[]): {
	acks: number;
	precededByFdatasync: number;
} {
	const isSynced = new Map<string, boolean>();
	const unfinished = new Map<string, string>();
	let acks = 0;
	let precededByFdatasync = 0;
	for (const line of trace) {
		const [, thread, begun, begunOn, resumed, rest] =
			/^(\d+) +(?:(\w+)\((\d+)|<\.\.\. (\w+) resumed>)(.*)$/.exec(line) ?? [];
		if (!thread || rest === undefined) continue;
		const call = begun ?? resumed;
		const socket = begunOn ?? unfinished.get(thread) ?? '';
		const isFinished = !rest.endsWith('<unfinished ...>');
		if (!isFinished) unfinished.set(thread, socket);
		if (call === 'read' && rest.includes('"POST /api/v1/verhalen')) isSynced.set(socket, false);
		if ((call === 'fdatasync' || call === 'fsync') && isFinished && rest.endsWith('= 0')) {
			for (const waiting of isSynced.keys()) isSynced.set(waiting, true);
		}
		if (call?.startsWith('write') && rest.includes('"HTTP/1.1 201')) {
			acks += 1;
			if (isSynced.get(socket)) precededByFdatasync += 1;
			isSynced.delete(socket);
		}
	}
	return { acks, precededByFdatasync };
}
