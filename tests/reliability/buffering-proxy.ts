import http from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/** A network on which events do not come through: their answer begins, and is then kept back for ever. */
export async function bufferEvents(
	target: number,
	refuse: RegExp = /^$/
): Promise<{ port: number; polls: number[]; close(): Promise<void> }> {
	const polls: number[] = [];
	const proxy = http.createServer((request, response) => {
		if (request.url?.includes('/scene')) polls.push(Math.round(performance.now()));
		if (refuse.test(request.url ?? '')) return void response.destroy();
		const { method, url, headers } = request;
		const asked = http.request(
			{ host: '127.0.0.1', port: target, method, path: url, headers },
			(answer) => {
				response.writeHead(answer.statusCode ?? 502, answer.headers);
				const isEvents = answer.headers['content-type']?.startsWith('text/event-stream');
				if (isEvents) answer.resume();
				else answer.pipe(response);
			}
		);
		asked.on('error', () => response.destroy());
		response.on('close', () => asked.destroy());
		request.pipe(asked);
	});
	proxy.listen(0, '127.0.0.1');
	await once(proxy, 'listening');
	const { port } = proxy.address() as AddressInfo;
	const close = async () => {
		proxy.closeAllConnections();
		proxy.close();
		await once(proxy, 'close');
	};
	return { port, polls, close };
}
