import packageJson from '../package.json' with { type: 'json' };
import { synchronousLevel } from '#lib/db/connection.server.ts';
import { numberOfStories } from '#lib/stories/service.server.ts';
import type { App } from './boot.server.ts';

export type Health = {
	status: 'ok' | 'failing';
	version: string;
	schema: string;
	synchronous: number;
	stories: number;
};

/** Whether the program can keep its promise now: the database answers and writes wait for the disk. */
export function healthOf({ db, schema }: App): Health {
	const { version } = packageJson;
	try {
		const synchronous = synchronousLevel(db.connection);
		const stories = numberOfStories(db.read);
		return { status: synchronous === 2 ? 'ok' : 'failing', version, schema, synchronous, stories };
	} catch {
		return { status: 'failing', version, schema, synchronous: -1, stories: -1 };
	}
}
