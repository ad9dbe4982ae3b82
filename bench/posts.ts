import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { inspectFile } from '../tests/reliability/inspect.ts';
import { newStory, startServer } from '../tests/reliability/posting.ts';
import { quantile, rounded, type Setting } from './figures.ts';

const connections = 64;
const seconds = 6;
const mostStories = 30_000;
const warmUp = 500;

type Load = { perSecond: number; p50Ms: number; p99Ms: number; acked: number; ackedLost: number };

/**
 * Durable stories per second at 64 connections: through the built server, and through the same intake
 * on a bare server with the product's group commit and with a commit per story. Fails only when a
 * story was acknowledged and is not there.
 */
export async function posts({ folder, port }: Setting): Promise<Record<string, unknown>> {
	const bare = 'bench/serve-intake.ts';
	const product = await load(join(folder, 'product'), port, 'scripts/serve.mjs');
	const grouped = await load(join(folder, 'grouped'), port + 1, bare);
	const alone = await load(join(folder, 'alone'), port + 2, bare, { COMMIT: 'alone' });
	const lost = product.ackedLost + grouped.ackedLost + alone.ackedLost;
	if (lost > 0) throw new Error(`${lost} stories were acknowledged and are not there`);
	return {
		connections,
		product,
		grouped,
		alone,
		ratioThroughTheProduct: rounded(product.perSecond / alone.perSecond, 2),
		ratioOnTheSameServer: rounded(grouped.perSecond / alone.perSecond, 2),
		target: 'ratio >= 3'
	};
}

async function load(
	data: string,
	port: number,
	script: string,
	env: Readonly<Record<string, string>> = {}
): Promise<Load> {
	const server = await startServer(port, data, { script, env });
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const acked: string[] = [];
	const times: number[] = [];
	const send = async () => {
		const story = newStory();
		const started = performance.now();
		if ((await post(agent, port, story.body)) === story.id) acked.push(story.id);
		times.push(performance.now() - started);
	};
	await inParallel(() => times.length < warmUp, send);
	times.length = 0;
	const before = acked.length;
	const started = performance.now();
	await inParallel(
		() => performance.now() - started < seconds * 1000 && times.length < mostStories,
		send
	);
	const took = (performance.now() - started) / 1000;
	agent.destroy();
	await server.stop();
	return {
		perSecond: Math.round((acked.length - before) / took),
		p50Ms: rounded(quantile(times, 0.5)),
		p99Ms: rounded(quantile(times, 0.99)),
		acked: acked.length,
		ackedLost: inspectFile(join(data, 'vertelpunt.db'), acked).ackedLost
	};
}

async function inParallel(mayGoOn: () => boolean, send: () => Promise<void>): Promise<void> {
	const worker = async () => {
		while (mayGoOn()) await send();
	};
	await Promise.all(Array.from({ length: connections }, worker));
}

/** The id on the receipt of a story; undefined when it was not taken in. */
async function post(agent: Agent, port: number, body: string): Promise<string | undefined> {
	const sent = request({
		agent,
		port,
		host: '127.0.0.1',
		path: '/api/v1/verhalen',
		method: 'POST',
		headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
	});
	sent.end(body);
	const [answer] = (await once(sent, 'response')) as [IncomingMessage];
	let text = '';
	for await (const part of answer) text += String(part);
	return answer.statusCode === 201 ? (JSON.parse(text) as { id: string }).id : undefined;
}
