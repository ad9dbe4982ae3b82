import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runFuzz } from './reliability/fuzz.ts';
import { startServer } from './reliability/posting.ts';

test('a thousand hostile requests bring no 5xx, no stack or path to light, and leave a server that takes in stories', async () => {
	const data = mkdtempSync(join(tmpdir(), 'vp-fuzz-'));
	const server = await startServer(4330, data, { hear: () => undefined });
	const pid = server.process.pid;
	const report = await runFuzz({
		port: 4330,
		cases: 1000,
		fixed: 600,
		seed: 20261121,
		every: 250,
		pid
	});
	const isAlive = server.process.exitCode === null;
	await server.stop();
	rmSync(data, { recursive: true });
	const { findings, ...figures } = report;
	console.log(JSON.stringify({ name: 'fuzz', ...figures, findings: findings.length }));
	expect(findings).toEqual([]);
	expect(isAlive).toBe(true);
	expect(report.goodStories).toBe(4);
}, 120_000);

test('the same fuzzer sees a planted 500, a planted stack trace, a planted path and a refused good story', async () => {
	const planted = [
		{ status: 500, body: 'sorry' },
		{ status: 200, body: new Error('planted').stack ?? '' },
		{ status: 400, body: join(process.cwd(), 'build', 'handler') },
		{ status: 404, body: 'SqliteError: no such column: x' }
	];
	let nth = 0;
	const broken = createServer((request, response) => {
		request.resume();
		const { status, body } = planted[nth++ % planted.length]!;
		response.writeHead(status, { 'content-type': 'text/plain' }).end(body);
	});
	broken.listen(0, '127.0.0.1');
	await once(broken, 'listening');
	const { port } = broken.address() as AddressInfo;
	const { findings, goodStories } = await runFuzz({ port, cases: 40, seed: 1, every: 10 });
	broken.close();
	const problems = new Set(findings.map(({ problem }) => problem.split(' ')[0]));
	expect(problems).toEqual(new Set(['status', 'shows']));
	expect(findings.filter(({ problem }) => problem === 'status 500').length).toBeGreaterThan(0);
	expect(
		new Set(
			findings.filter(({ problem }) => problem.startsWith('shows')).map(({ problem }) => problem)
		).size
	).toBe(3);
	expect(findings.filter(({ label }) => label === 'a known-good story')).toHaveLength(4);
	expect(goodStories).toBe(0);
});
