import { resolve } from 'node:path';
import type { Command } from '../command.ts';
import { existingData } from '../data-folder.ts';

export const migrateCommand: Command = {
	name: 'migrate',
	summary: 'Bring the schema of the database up to date.',
	words: [],
	options: {},
	async run() {
		const { file } = existingData();
		const { migrate } = await import('#lib/db/migrate.server.ts');
		const { applied, schema } = migrate(file, resolve('drizzle'));
		return {
			document: { applied, schema },
			lines: [...applied.map((tag) => `applied ${tag}`), `The schema is ${schema}.`]
		};
	}
};
