import { join } from 'node:path';
import type { Outcome, Setting } from './experiment.ts';
import { runFuzz } from './fuzz.ts';
import { startServer } from './posting.ts';

/** T34: the large form of tests/fuzz.test.ts (which also holds its planted control). */
export async function fuzz({ seed, folder, port }: Setting): Promise<Outcome> {
	const heard: Buffer[] = [];
	const server = await startServer(port, join(folder, 'data'), {
		hear: (text) => heard.push(text)
	});
	const { pid } = server.process;
	const report = await runFuzz({ port, cases: 20_000, seed, every: 500, pid });
	const alive = server.process.exitCode === null;
	await server.stop();
	const { findings, ...figures } = report;
	const unexpected = Buffer.concat(heard).toString().split('"errorId"').length - 1;
	return {
		...figures,
		alive,
		loggedErrors: unexpected,
		findings: findings.slice(0, 10),
		passed: alive && findings.length === 0 && unexpected === 0 && report.goodStories === 40
	};
}
