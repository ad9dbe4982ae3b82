import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { afterEach, expect, test } from 'vitest';
import { sendStory, storiesPath } from './send.ts';
import type { SendResult } from './send.ts';

// A real server on the loopback: what happens on the wire is what is tested.
let server: Server | undefined;
afterEach(() => server?.close());

type Reply = (received: Buffer, request: IncomingMessage, response: ServerResponse) => void;

async function against(reply: Reply, body = '{"id":"a"}'): Promise<SendResult> {
	server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => reply(Buffer.concat(chunks), request, response));
	});
	await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
	const address = server.address();
	const port = address && typeof address === 'object' ? address.port : 0;
	return sendStory(body, 'a', (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init));
}

function json(response: ServerResponse, status: number, value: unknown): void {
	response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}

function receiptFor(received: Buffer): Record<string, string> {
	const sha256 = createHash('sha256').update(received).digest('hex');
	return { id: 'a', sha256, receivedWeek: '2026-W01' };
}

test('a receipt with our id and the hash of our bytes is a story that arrived', async () => {
	const bodies: string[] = [];
	const result = await against((received, request, response) => {
		bodies.push(`${request.method} ${request.url} ${received.toString('utf8')}`);
		json(response, 201, receiptFor(received));
	}, '{"id":"a","text":"Één keer 😀"}');
	expect(bodies).toEqual([`POST ${storiesPath} {"id":"a","text":"Één keer 😀"}`]);
	expect(result).toMatchObject({ kind: 'sent', receipt: { receivedWeek: '2026-W01' } });
});

test('a 200 that is no receipt of these bytes is not believed', async () => {
	const replies: Reply[] = [
		(received, _, response) => json(response, 200, { ...receiptFor(received), id: 'b' }),
		(_received, _, response) => json(response, 201, receiptFor(Buffer.from('other'))),
		(_received, _, response) => json(response, 200, null),
		(_received, _, response) => response.writeHead(200).end('<html>Welkom op de wifi</html>')
	];
	for (const reply of replies) {
		expect(await against(reply)).toMatchObject({ kind: 'tryLater', status: expect.any(Number) });
	}
});

test('a refusal says its sentence and what is wrong', async () => {
	const issue = { path: '/text', code: 'tooLong', message: 'Te lang' };
	const result = await against((_received, _, response) =>
		json(response, 422, { title: 'Klopt niet', detail: 'Zie errors', errors: [issue, 'x'] })
	);
	expect(result).toEqual({
		kind: 'refused',
		status: 422,
		title: 'Klopt niet',
		detail: 'Zie errors',
		errors: [issue]
	});
});

test.each([
	[403, 'refused'],
	[409, 'refused'],
	[410, 'refused'],
	[413, 'refused'],
	[429, 'tryLater'],
	[502, 'tryLater'],
	[507, 'tryLater']
])('status %i is %s', async (status, kind) => {
	const result = await against((_received, _, response) => response.writeHead(status).end('no'));
	expect(result).toMatchObject({ kind, status });
});

test('a line that breaks, or a redirect to a login page, is no internet', async () => {
	const broken = await against((_received, request) => request.socket.destroy());
	expect(broken).toEqual({ kind: 'offline' });
	const away = await against((_received, _, response) =>
		response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()
	);
	expect(away).toEqual({ kind: 'offline' });
});
