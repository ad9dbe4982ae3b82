import { connect } from 'node:net';

/** One request as bytes on the wire, so that also what no client library would send can be sent. */
export type RawRequest = {
	method: string;
	path: string;
	headers: readonly (readonly [string, string])[];
	body?: Buffer;
	/** Sent in chunks of this many bytes, without a content-length. */
	chunk?: number;
};

/** `status` 0: the connection was closed without an answer; -1: no answer within the patience. */
export type RawAnswer = { status: number; text: string; ms: number };

/** Sends a request on a connection of its own and reads until the server is done. */
export async function sendRaw(
	port: number,
	request: RawRequest,
	patience = 10_000
): Promise<RawAnswer> {
	const started = performance.now();
	const received: Buffer[] = [];
	const ended = await new Promise<'closed' | 'late'>((resolve) => {
		// Half open: the answer must still be readable when the server stops reading early.
		const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
		const late = setTimeout(() => finish('late'), patience);
		const finish = (how: 'closed' | 'late') => {
			clearTimeout(late);
			socket.destroy();
			resolve(how);
		};
		socket.on('data', (part) => received.push(part));
		socket.on('end', () => finish('closed'));
		socket.on('error', () => finish('closed'));
		socket.on('close', () => finish('closed'));
		socket.on('connect', () => {
			socket.write(headOf(request, port));
			for (const part of bodyParts(request)) socket.write(part);
		});
	});
	// A hundred-something (continue) comes before the answer itself.
	const text = Buffer.concat(received)
		.toString('utf8')
		.replace(/^(HTTP\/1\.1 1\d\d[^]*?\r\n\r\n)+/, '');
	const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? (ended === 'late' ? -1 : 0));
	return { status, text, ms: performance.now() - started };
}

function headOf({ method, path, headers, body, chunk }: RawRequest, port: number): Buffer {
	const names = new Set(headers.map(([name]) => name.toLowerCase()));
	const lines = [
		`${method} ${path} HTTP/1.1`,
		...(names.has('host') ? [] : [`host: 127.0.0.1:${port}`]),
		'connection: close',
		...(chunk ? ['transfer-encoding: chunked'] : []),
		...(body && !chunk && !names.has('content-length') ? [`content-length: ${body.length}`] : []),
		...headers.map(([name, value]) => `${name}: ${value}`)
	];
	return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'utf8');
}

function* bodyParts({ body, chunk }: RawRequest): Generator<Buffer | string> {
	if (!body) return;
	if (!chunk) return yield body;
	for (let at = 0; at < body.length; at += chunk) {
		const part = body.subarray(at, at + chunk);
		yield `${part.length.toString(16)}\r\n`;
		yield part;
		yield '\r\n';
	}
	yield '0\r\n\r\n';
}
