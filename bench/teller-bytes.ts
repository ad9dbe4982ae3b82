import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from 'playwright';

export type Bytes = { files: number; raw: number; wire: number; brotli: number };

/**
 * What a page brings until it is idle, per kind: its size, what went over the wire, and as brotli.
 * `FirstScript` is the part of the scripts that the page itself names: with those the first screen works,
 * the others are fetched behind it.
 */
export async function bytesOf(page: Page, address: string): Promise<Record<string, Bytes>> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	const kinds = new Map<string, string>();
	const names = new Map<string, string>();
	const wires = new Map<string, number>();
	session.on('Network.responseReceived', ({ requestId, type, response }) => {
		kinds.set(requestId, type);
		names.set(requestId, response.url.split('/').at(-1) ?? '');
	});
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
		wires.set(requestId, encodedDataLength)
	);
	const document = await page.goto(address, { waitUntil: 'networkidle' });
	const named = (await document?.headerValue('link')) ?? '';
	const sums: Record<string, Bytes> = {};
	for (const [requestId, wire] of wires) {
		const kind = kinds.get(requestId) ?? 'Other';
		// The body of a preload that the page took over cannot be had: what came over the wire stands for it.
		const got = await session.send('Network.getResponseBody', { requestId }).catch(() => undefined);
		const raw = Buffer.from(got?.body ?? '', got?.base64Encoded ? 'base64' : 'utf8');
		// A font is packed already.
		const packed = kind === 'Font' ? raw.length : got ? brotli(raw) : wire;
		const isFirst = kind === 'Script' && named.includes(names.get(requestId) ?? '?');
		for (const name of isFirst ? [kind, 'FirstScript'] : [kind]) {
			const sum = (sums[name] ??= { files: 0, raw: 0, wire: 0, brotli: 0 });
			sum.files += 1;
			sum.raw += raw.length;
			sum.wire += wire;
			sum.brotli += packed;
		}
	}
	await session.detach();
	return sums;
}

function brotli(raw: Buffer): number {
	return brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
