import { join } from 'node:path';
import { seededRandom } from '#lib/base/seeded.ts';
import { inspectFile } from './inspect.ts';
import { newStory, postStory, startServer } from './posting.ts';

export type KillReport = {
	seed: number;
	rounds: number;
	acked: number;
	ackedLost: number;
	dupRows: number;
	halfStories: number;
	integrityFailures: number;
};

type Options = {
	rounds: number;
	seed: number;
	data: string;
	port: number;
	/** Goes on past `rounds`, at most three times as long, until this many stories were acknowledged. */
	leastAcked?: number;
	/** Stands between senders and server; gives the address to send to and a way to stop it. */
	between?: (target: string) => Promise<{ address: string; close(): Promise<void> }>;
};

/**
 * Posts stories from 16 workers and kills the server with SIGKILL at a random moment, round after round
 * on the same file. A story counts as acknowledged only on a receipt with its own id; half of the
 * unacknowledged ones are sent again. After each round a fresh connection looks at the file.
 */
export async function killRounds(options: Options): Promise<KillReport> {
	const { rounds, seed, data, port, between, leastAcked = 0 } = options;
	const random = seededRandom(seed);
	const acked = new Set<string>();
	const report = { seed, rounds: 0, dupRows: 0, halfStories: 0, integrityFailures: 0 };
	let ackedLost = 0;
	let unsure: { id: string; body: string }[] = [];
	const mayGoOn = () =>
		report.rounds < rounds || (acked.size < leastAcked && report.rounds < 3 * rounds);
	for (; mayGoOn(); report.rounds++) {
		const server = await startServer(port, data);
		const proxy = await between?.(server.address);
		const address = proxy?.address ?? server.address;
		let isAlive = true;
		const again: typeof unsure = [];
		const worker = async () => {
			while (isAlive) {
				const story = (random() < 0.5 ? unsure.pop() : undefined) ?? newStory();
				const { receipt } = await postStory(address, story.body);
				if (receipt === story.id) acked.add(story.id);
				else again.push(story);
			}
		};
		const working = Array.from({ length: 16 }, worker);
		await new Promise((resolve) => setTimeout(resolve, 50 + random() * 450));
		await server.stop('SIGKILL');
		isAlive = false;
		await proxy?.close();
		await Promise.all(working);
		unsure = [...unsure, ...again];
		const found = inspectFile(join(data, 'vertelpunt.db'), acked);
		ackedLost = found.ackedLost;
		report.dupRows += found.dupRows;
		report.halfStories += found.halfStories;
		report.integrityFailures += found.integrityFailures;
	}
	return { ...report, acked: acked.size, ackedLost };
}
