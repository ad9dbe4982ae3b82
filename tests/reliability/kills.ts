import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { seededRandom } from '#lib/base/seeded.ts';
import { newStory, startServer } from './posting.ts';

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
	/** Stands between senders and server; gives the address to send to and a way to stop it. */
	between?: (target: string) => Promise<{ address: string; close(): Promise<void> }>;
};

/**
 * Posts stories from 16 workers and kills the server with SIGKILL at a random moment, round after round
 * on the same file. A story counts as acknowledged only on a receipt with its own id; half of the
 * unacknowledged ones are sent again. After each round a fresh connection looks at the file.
 */
export async function killRounds({ rounds, seed, data, port, between }: Options): Promise<KillReport> {
	const random = seededRandom(seed);
	const acked = new Set<string>();
	const report = { seed, rounds, acked: 0, ackedLost: 0, dupRows: 0, halfStories: 0, integrityFailures: 0 };
	let unsure: { id: string; body: string }[] = [];
	for (let round = 0; round < rounds; round++) {
		const server = await startServer(port, data);
		const proxy = await between?.(server.address);
		const address = proxy?.address ?? server.address;
		let isAlive = true;
		const again: typeof unsure = [];
		const worker = async () => {
			while (isAlive) {
				const story = (random() < 0.5 ? unsure.pop() : undefined) ?? newStory();
				const receipt = await post(address, story.body);
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
		inspect(join(data, 'vertelpunt.db'), acked, report);
	}
	return { ...report, acked: acked.size };
}

async function post(address: string, body: string): Promise<string | undefined> {
	try {
		const answer = await fetch(`${address}/api/v1/verhalen`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body
		});
		return answer.ok ? ((await answer.json()) as { id: string }).id : undefined;
	} catch {
		return undefined;
	}
}

function inspect(file: string, acked: ReadonlySet<string>, report: Omit<KillReport, 'acked'>): void {
	const connection = new Sqlite(file);
	const all = (sql: string) => connection.prepare(sql).pluck().all() as unknown[];
	const ids = all('SELECT id FROM story') as string[];
	const stored = new Set(ids);
	if (all('PRAGMA integrity_check')[0] !== 'ok') report.integrityFailures += 1;
	report.dupRows += ids.length - stored.size;
	report.ackedLost = [...acked].filter((id) => !stored.has(id)).length;
	report.halfStories = all(
		`SELECT id FROM story WHERE (SELECT count(*) FROM answer WHERE story_id = id) <> 19
			AND body_hash NOT LIKE 'demo:%'
		 UNION SELECT story_id FROM answer WHERE story_id NOT IN (SELECT id FROM story)`
	).length;
	connection.close();
}
