import type { Read } from '#lib/db/database.server.ts';

const keptFor = 10_000;
const most = 200;

/**
 * Keeps what is found for ten seconds per database and key: while votes come in, scenes follow each
 * other four times a second, and the stories hardly change.
 */
export function keptBriefly<T>(): (read: Read, key: string, now: Date, find: () => T) => T {
	const all = new WeakMap<Read, Map<string, { at: number; found: T }>>();
	return (read, key, now, find) => {
		const mine = all.get(read) ?? new Map<string, { at: number; found: T }>();
		all.set(read, mine);
		const known = mine.get(key);
		if (known && Math.abs(now.getTime() - known.at) < keptFor) return known.found;
		const found = find();
		if (mine.size >= most) mine.clear();
		mine.set(key, { at: now.getTime(), found });
		return found;
	};
}
