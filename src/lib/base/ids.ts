type RandomBytes = { getRandomValues(bytes: Uint8Array<ArrayBuffer>): Uint8Array };

/**
 * A random UUID, version 4. `crypto.randomUUID` is missing on plain http, `getRandomValues` is not,
 * so this one works on every tablet (RFC 9562, section 5.4).
 */
export function newId(source: RandomBytes = globalThis.crypto): string {
	const bytes = new Uint8Array(16);
	source.getRandomValues(bytes);
	bytes[6] = (bytes[6]! & 0x0f) | 0x40;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20)
	].join('-');
}

const uuidV4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether a text is a UUID version 4 in lower case. */
export function isId(text: unknown): text is string {
	return typeof text === 'string' && uuidV4.test(text);
}
