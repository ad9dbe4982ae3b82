import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { inspectFile } from '../tests/reliability/inspect.ts';
import { newStory, startServer, type Server } from '../tests/reliability/posting.ts';
import { quantile, rounded, type Setting } from './figures.ts';

const connections = 64;
const turns = 6;
const turnMs = 1000;
const mostPerTurn = 5000;
const warmUp = 500;

type Contender = {
	server: Server;
	agent: Agent;
	data: string;
	port: number;
	acked: string[];
	/** Milliseconds of each story that counts, and of all turns together. */
	times: number[];
	tookMs: number;
};

/**
 * Durable stories per second at 64 connections: through the built server, and through the same intake
 * on a bare server with the product's group commit and with a commit per story. They take turns of a
 * second, so that whatever else the machine does falls on all three. Fails only when a story was
 * acknowledged and is not there.
 */
export async function posts({ folder, port }: Setting): Promise<Record<string, unknown>> {
	const bare = 'bench/serve-intake.ts';
	const product = await enter(join(folder, 'product'), port, 'scripts/serve.mjs');
	const grouped = await enter(join(folder, 'grouped'), port + 1, bare);
	const alone = await enter(join(folder, 'alone'), port + 2, bare, { COMMIT: 'alone' });
	for (let turn = 0; turn < turns; turn++) {
		for (const each of [product, grouped, alone]) await takeTurn(each);
	}
	const rates = {
		product: await leave(product),
		grouped: await leave(grouped),
		alone: await leave(alone)
	};
	const lost = Object.values(rates).reduce((sum, { ackedLost }) => sum + ackedLost, 0);
	if (lost > 0) throw new Error(`${lost} stories were acknowledged and are not there`);
	return {
		connections,
		...rates,
		ratioThroughTheProduct: rounded(rates.product.perSecond / rates.alone.perSecond, 2),
		ratioOnTheSameServer: rounded(rates.grouped.perSecond / rates.alone.perSecond, 2),
		target: 'ratio >= 3'
	};
}

async function enter(
	data: string,
	port: number,
	script: string,
	env: Readonly<Record<string, string>> = {}
): Promise<Contender> {
	const server = await startServer(port, data, { script, env });
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const each = { server, agent, data, port, acked: [], times: [], tookMs: 0 };
	await inParallel(each, () => each.times.length < warmUp);
	each.times.length = 0;
	return each;
}

async function takeTurn(each: Contender): Promise<void> {
	const started = performance.now();
	const most = each.times.length + mostPerTurn;
	await inParallel(each, () => performance.now() - started < turnMs && each.times.length < most);
	each.tookMs += performance.now() - started;
}

async function leave({ server, agent, data, acked, times, tookMs }: Contender) {
	agent.destroy();
	await server.stop();
	return {
		perSecond: Math.round((1000 * times.length) / tookMs),
		p50Ms: rounded(quantile(times, 0.5)),
		p99Ms: rounded(quantile(times, 0.99)),
		acked: acked.length,
		ackedLost: inspectFile(join(data, 'vertelpunt.db'), acked).ackedLost
	};
}

async function inParallel(each: Contender, mayGoOn: () => boolean): Promise<void> {
	const worker = async () => {
		while (mayGoOn()) {
			const story = newStory();
			const started = performance.now();
			const receipt = await post(each.agent, each.port, story.body);
			if (receipt !== story.id) throw new Error('a story was refused');
			each.acked.push(story.id);
			each.times.push(performance.now() - started);
		}
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
