import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the library's defaults: 19 MiB, two passes, one lane (OWASP's least). */
export function hashPassword(password: string): Promise<string> {
	return hash(password);
}

export function verifyPassword(kept: string, password: string): Promise<boolean> {
	return verify(kept, password);
}
