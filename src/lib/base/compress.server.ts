import { brotliCompress, constants } from 'node:zlib';
import { promisify } from 'node:util';

const compress = promisify(brotliCompress);
const worthIt = 1400;

/**
 * A page, JSON or column segment in brotli, when the browser takes it and it is longer than one packet.
 * Quality 5: smaller than gzip's best in less time. Files of the build are compressed beforehand and
 * never come here.
 */
export async function compressed(request: Request, response: Response): Promise<Response> {
	const type = response.headers.get('content-type') ?? '';
	const isLoose = /^(text\/html|application\/((problem\+)?json|octet-stream))/.test(type);
	const isTaken = /\bbr\b/.test(request.headers.get('accept-encoding') ?? '');
	if (!isLoose || !isTaken || !response.body || response.headers.has('content-encoding'))
		return response;
	const plain = Buffer.from(await response.arrayBuffer());
	const headers = new Headers(response.headers);
	headers.delete('content-length');
	headers.append('vary', 'accept-encoding');
	if (plain.byteLength < worthIt) return new Response(plain, { status: response.status, headers });
	headers.set('content-encoding', 'br');
	const body = await compress(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
	return new Response(new Uint8Array(body), { status: response.status, headers });
}
