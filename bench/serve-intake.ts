import { createServer } from 'node:http';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { boot } from '../src/boot.server.ts';
import { readConfig } from '#lib/base/config.server.ts';
import { takeIn } from '#lib/collecting/intake.server.ts';
import type { Database } from '#lib/db/database.server.ts';

// For bench/posts.ts alone: the same intake behind a bare http server, with the group commit of the
// product or (COMMIT=alone) with a commit of its own for each story.

const app = await boot(readConfig(process.env));
const database = process.env.COMMIT === 'alone' ? committingAlone(app.db) : app.db;

const server = createServer(async (request, response) => {
	if (request.method === 'GET') return response.end();
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	try {
		const { receipt } = await takeIn(database, app.keys.pepper, Buffer.concat(parts), new Date());
		response.writeHead(201, { 'content-type': 'application/json' });
		response.end(JSON.stringify(receipt));
	} catch (error) {
		response.writeHead(500).end(String(error));
	}
});
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => {
	server.close();
	server.closeAllConnections();
	app.close();
});

function committingAlone(shared: Database): Database {
	const tx = drizzle({ client: shared.connection });
	return {
		...shared,
		write: async (fn) => shared.connection.transaction(() => fn(tx)).immediate()
	};
}
