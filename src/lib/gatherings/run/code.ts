// Crockford's base 32: no I, L, O or U, so that a code survives being read aloud and typed again.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Signs of a code: five bits of each byte, so 6 bytes are 30 bits. */
export function codeOf(bytes: Iterable<number>): string {
	return Array.from(bytes, (byte) => alphabet[byte % 32]).join('');
}

/** A code as somebody typed it, in the one spelling in which it is kept. */
export function readCode(typed: string): string {
	return typed
		.toUpperCase()
		.replace(/[\s.-]/g, '')
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1');
}
