import { sha256 } from '#lib/base/hash.server.ts';

/** The id under which something of the demo data is kept: always the same, in the shape of a UUID 4. */
export function demoId(name: string): string {
	const hex = sha256(`vertelpunt demo ${name}`);
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`4${hex.slice(13, 16)}`,
		`8${hex.slice(17, 20)}`,
		hex.slice(20, 32)
	].join('-');
}
