import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

/**
 * The planted bug of the durability harness: a proxy that says 201 first and forwards the story 20 ms
 * later. Behind it a kill must lose acknowledged stories; a harness that sees none is blind.
 */
export async function acknowledgeEarly(
	target: string
): Promise<{ address: string; close(): Promise<void> }> {
	const proxy = createServer((request, response) => {
		const parts: Buffer[] = [];
		request.on('data', (part: Buffer) => parts.push(part));
		request.on('end', () => {
			const body = Buffer.concat(parts);
			const { id } = JSON.parse(body.toString()) as { id: string };
			const sha256 = createHash('sha256').update(body).digest('hex');
			response.writeHead(201, { 'content-type': 'application/json' });
			response.end(JSON.stringify({ id, sha256, receivedWeek: '2026-W01' }));
			setTimeout(() => {
				fetch(`${target}${request.url}`, {
					method: 'POST',
					headers: { 'content-type': 'application/json' },
					body
				}).catch(() => undefined);
			}, 20);
		});
	});
	proxy.listen(0, '127.0.0.1');
	await once(proxy, 'listening');
	const { port } = proxy.address() as AddressInfo;
	const close = async () => {
		proxy.closeAllConnections();
		proxy.close();
		await once(proxy, 'close');
	};
	return { address: `http://127.0.0.1:${port}`, close };
}
