import { createHash, createHmac } from 'node:crypto';

/** SHA-256 of bytes or UTF-8 text, as 64 hexadecimal signs. */
export function sha256(data: Uint8Array | string): string {
	return createHash('sha256').update(data).digest('hex');
}

/** HMAC-SHA256 of UTF-8 text under a secret, in hexadecimal. */
export function keyedHash(secret: string, text: string): string {
	return createHmac('sha256', secret).update(text).digest('hex');
}
