import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, type Config } from '#lib/base/config.server.ts';
import type { App } from '../boot.server.ts';
import { UsageError } from './command.ts';

/** The data folder of this installation and its database, which must be there: reading makes nothing. */
export function existingData(): { config: Config; file: string } {
	const config = readConfig(process.env);
	const file = join(config.data, 'vertelpunt.db');
	if (!existsSync(file)) {
		throw new UsageError(
			`There is no database in ${config.data}; nothing was made: start with npm start, or set VERTELPUNT_DATA.`
		);
	}
	return { config, file };
}

/** Runs the program without its server, on a database that is there. Never makes a demo by itself. */
export async function withApp<T>(use: (app: App) => T | Promise<T>): Promise<T> {
	return inApp(existingData().config, use);
}

/** The same on a data folder that may have to be made. */
export async function withNewApp<T>(use: (app: App) => T | Promise<T>): Promise<T> {
	return inApp(readConfig(process.env), use);
}

async function inApp<T>(config: Config, use: (app: App) => T | Promise<T>): Promise<T> {
	const { boot } = await import('../boot.server.ts');
	const app = await boot({ ...config, demo: false });
	try {
		return await use(app);
	} finally {
		app.close();
	}
}
