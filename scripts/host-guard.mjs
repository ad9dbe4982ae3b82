import { hostname } from 'node:os';
import { isIP } from 'node:net';

/**
 * Whether a Host header may be served. Without a known ORIGIN only an address, localhost, this machine's
 * own name or ALLOWED_HOSTS: another name could be a page elsewhere that points its name at us
 * (DNS rebinding).
 */
export function hostGuard({ origin, allowed = '', own = hostname() }) {
	const names = new Set(['localhost', own.toLowerCase(), `${own.toLowerCase()}.local`]);
	for (const name of allowed.split(',')) if (name.trim()) names.add(name.trim().toLowerCase());
	if (origin) names.add(new URL(origin).hostname.toLowerCase());
	return (header) => {
		const name = hostOf(header);
		return name !== null && (names.has(name) || isIP(name.replace(/^\[|\]$/g, '')) > 0);
	};
}

function hostOf(header) {
	if (!header) return null;
	try {
		return new URL(`http://${header}`).hostname.toLowerCase();
	} catch {
		return null;
	}
}
