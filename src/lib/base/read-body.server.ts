import { AppError } from './errors.ts';

/**
 * The bytes of a request, at most `most`; of a larger one nothing is kept, with or without a
 * content-length: throws `AppError('tooLarge')`.
 */
export async function readBody(request: Request, most: number): Promise<Uint8Array> {
	const announced = Number(request.headers.get('content-length') ?? 0);
	if (announced > most || !request.body) return announced > most ? refuse(most) : new Uint8Array();
	const chunks: Uint8Array[] = [];
	let size = 0;
	const reader = request.body.getReader();
	// Cancelling would cut the connection before the refusal is out: the rest is read and dropped. Past
	// the server's own BODY_SIZE_LIMIT the stream breaks off.
	try {
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			size += part.value.byteLength;
			if (size <= most) chunks.push(part.value);
			else chunks.length = 0;
		}
	} catch {
		return refuse(most);
	}
	if (size > most) return refuse(most);
	return Buffer.concat(chunks);
}

function refuse(most: number): never {
	throw new AppError('tooLarge', `At most ${most.toLocaleString('en')} bytes are received.`);
}
