import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome, Setting } from './experiment.ts';
import { inspectFile } from './inspect.ts';
import { newStory, postStory, startServer, type Server } from './posting.ts';

/** T05: on a disk of 20 MB, post until it is full, free some, post again; reading goes on meanwhile. */
export async function diskFull({ folder, port }: Setting): Promise<Outcome> {
	const disk = join(folder, 'disk');
	mkdirSync(disk);
	const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', disk]);
	if (mounted.status !== 0) return { skipped: 'a small disk could not be mounted (needs root)' };
	try {
		const ballast = join(disk, 'ballast');
		writeFileSync(ballast, Buffer.alloc(4_000_000));
		const server = await startServer(port, join(disk, 'data'));
		const figures = await fill(server, () => rmSync(ballast));
		const alive = server.process.exitCode === null;
		await server.stop();
		const { acked, ...rest } = figures;
		const { stored, ackedLost, halfStories, integrityFailures } = inspectFile(
			join(disk, 'data', 'vertelpunt.db'),
			acked
		);
		return {
			acked: acked.size,
			stored: stored.size,
			ackedLost,
			halfStories,
			integrityFailures,
			alive,
			...rest,
			passed:
				alive &&
				ackedLost + halfStories + integrityFailures === 0 &&
				rest.refused > 0 &&
				rest.otherAnswers === 0 &&
				rest.saysWhy &&
				rest.readsWhileFull === 9 &&
				rest.afterFreeing === 201
		};
	} finally {
		spawnSync('umount', [disk]);
	}
}

async function fill(server: Server, free: () => void) {
	const acked = new Set<string>();
	const text = 'Een lang verhaal over een brief. '.repeat(600);
	let refused = 0;
	let otherAnswers = 0;
	let saysWhy = true;
	let last = newStory({ text });
	const send = async () => {
		const story = newStory({ text });
		const { status, receipt, title } = await postStory(server.address, story.body);
		if (status === 201 && receipt === story.id) acked.add(story.id);
		else if (status === 507) {
			refused += 1;
			last = story;
			saysWhy &&= Boolean(title);
		} else otherAnswers += 1;
	};
	for (let n = 0; n < 5000 && refused === 0; n += 4) {
		await Promise.all([send(), send(), send(), send()]);
	}
	let readsWhileFull = 0;
	for (let n = 0; n < 3; n++) {
		await Promise.all(Array.from({ length: 16 }, send));
		for (const path of ['/health', '/vertel/demo-online', '/api/v1/vertelpunten/demo-online']) {
			if ((await fetch(server.address + path)).status === 200) readsWhileFull += 1;
		}
	}
	free();
	// The very story that was refused is sent again, as a tablet's queue does.
	const { status: afterFreeing, receipt } = await postStory(server.address, last.body);
	if (receipt) acked.add(receipt);
	return { acked, refused, otherAnswers, saysWhy, readsWhileFull, afterFreeing };
}
