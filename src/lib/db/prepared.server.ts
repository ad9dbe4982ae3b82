import type { Read } from './database.server.ts';

/**
 * Builds something once per connection: a prepared query of a hot path. With drizzle, building a query
 * costs more than running it.
 */
export function oncePer<T>(build: (connection: Read) => T): (connection: Read) => T {
	const built = new WeakMap<Read, T>();
	return (connection) => {
		const known = built.get(connection) ?? build(connection);
		built.set(connection, known);
		return known;
	};
}
