// 60 random bits in Crockford's base 32 (no I, L, O, U): three groups of four that can be read aloud.
// Source: Douglas Crockford, Base 32, crockford.com/base32.html.

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/** A new code of 12 characters from random bytes (at least 12). */
export function codeFromBytes(bytes: Uint8Array): string {
	return Array.from(bytes.subarray(0, length), (byte) => alphabet[byte & 31]).join('');
}

/** What a person typed, as a code: upper case, no separators, O→0, I and L→1. Undefined when it is none. */
export function normaliseCode(typed: string): string | undefined {
	const code = typed
		.toUpperCase()
		.replace(/[^0-9A-Z]/g, '')
		.replaceAll('O', '0')
		.replace(/[IL]/g, '1');
	return code.length === length && [...code].every((sign) => alphabet.includes(sign))
		? code
		: undefined;
}

/** A code as it is shown: `7K2M-Q9XA-30BT`. */
export function formatCode(code: string): string {
	return (code.match(/.{1,4}/g) ?? []).join('-');
}
