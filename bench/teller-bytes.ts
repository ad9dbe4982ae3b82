import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from 'playwright';

export type Bytes = { files: number; raw: number; wire: number; brotli: number };

/** What the first load of a page brings, per kind: its size, what went over the wire, and as brotli. */
export async function bytesOf(page: Page, address: string): Promise<Record<string, Bytes>> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	const kinds = new Map<string, string>();
	const wires = new Map<string, number>();
	session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
		wires.set(requestId, encodedDataLength)
	);
	await page.goto(address, { waitUntil: 'networkidle' });
	const sums: Record<string, Bytes> = {};
	for (const [requestId, wire] of wires) {
		const kind = kinds.get(requestId) ?? 'Other';
		const { body, base64Encoded } = await session.send('Network.getResponseBody', { requestId });
		const raw = Buffer.from(body, base64Encoded ? 'base64' : 'utf8');
		const sum = (sums[kind] ??= { files: 0, raw: 0, wire: 0, brotli: 0 });
		sum.files += 1;
		sum.raw += raw.length;
		sum.wire += wire;
		// A font is packed already.
		sum.brotli += kind === 'Font' ? raw.length : brotli(raw);
	}
	await session.detach();
	return sums;
}

function brotli(raw: Buffer): number {
	return brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
