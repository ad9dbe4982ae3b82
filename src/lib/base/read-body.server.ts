import { AppError } from './errors.ts';

/**
 * The bytes of a request, at most `most`. Stops reading as soon as there are more, with or without a
 * content-length: throws `AppError('tooLarge')`.
 */
export async function readBody(request: Request, most: number): Promise<Uint8Array> {
	const announced = Number(request.headers.get('content-length') ?? 0);
	if (announced > most || !request.body) return announced > most ? refuse(most) : new Uint8Array();
	const chunks: Uint8Array[] = [];
	let size = 0;
	const reader = request.body.getReader();
	for (let part = await reader.read(); !part.done; part = await reader.read()) {
		size += part.value.byteLength;
		if (size > most) {
			await reader.cancel();
			return refuse(most);
		}
		chunks.push(part.value);
	}
	return Buffer.concat(chunks);
}

function refuse(most: number): never {
	throw new AppError('tooLarge', `At most ${most.toLocaleString('en')} bytes are received.`);
}
