import { sha1 } from '@noble/hashes/legacy.js';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Names of this program's own things; made once, by lot. */
const ours = '8d4a1f0e-5c37-4b7e-9d0a-3f5f6f1f2c61';

/** The id itself where it is a GUID, else always the same GUID for the same kind and id. */
export function guidOf(kind: string, id: string): string {
	return guid.test(id) ? id.toLowerCase() : namedGuid(`${kind}:${id}`);
}

/** The GUID of a name in a namespace: UUID version 5 (RFC 9562, section 5.5). */
export function namedGuid(name: string, namespace = ours): string {
	const space = Uint8Array.from(namespace.replaceAll('-', '').match(/../g) ?? [], (pair) =>
		Number.parseInt(pair, 16)
	);
	const bytes = sha1(new Uint8Array([...space, ...new TextEncoder().encode(name)])).slice(0, 16);
	bytes[6] = (bytes[6]! & 0x0f) | 0x50;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
