/**
 * SHA-256 of bytes, as 64 hexadecimal characters. On plain http browsers hide `crypto.subtle`; only
 * then the same sum is fetched as a script of our own (decisions.md 35).
 */
export async function sha256Hex(
	bytes: Uint8Array<ArrayBuffer>,
	subtle: SubtleCrypto | null = globalThis.crypto.subtle ?? null
): Promise<string> {
	const sum = subtle
		? new Uint8Array(await subtle.digest('SHA-256', bytes))
		: (await import('@noble/hashes/sha2.js')).sha256(bytes);
	return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
