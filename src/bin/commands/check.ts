import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from '../command.ts';
import { existingData } from '../data-folder.ts';

export const checkCommand: Command = {
	name: 'check',
	summary: 'Read the whole database: integrity, foreign keys, schema, settings, counts, keys.',
	words: [],
	options: {},
	async run() {
		const { config, file } = existingData();
		const { checkDatabase } = await import('#lib/db/check.server.ts');
		const found = checkDatabase(file, resolve('drizzle'));
		const problems = [...found.problems, ...(await problemsOfKeys(config.data))];
		const isOk = problems.length === 0;
		return {
			document: { ok: isOk, ...found, problems },
			lines: [
				`schema ${found.schema ?? 'unknown'}`,
				...Object.entries(found.pragmas).map(([name, value]) => `${name} = ${value}`),
				...Object.entries(found.counts).map(([table, n]) => `${table}: ${n}`),
				...problems,
				...(isOk ? ['All is well.'] : [])
			],
			problem: isOk
				? undefined
				: `The check found ${problems.length} problem${problems.length > 1 ? 's' : ''}: ${problems[0]}`
		};
	}
};

async function problemsOfKeys(folder: string): Promise<string[]> {
	const file = join(folder, 'keys.json');
	// Loading would make new keys, and every withdrawal code handed out would stop working.
	if (!existsSync(file)) return [`${file} is missing; restore it from a backup.`];
	const { loadKeys } = await import('#lib/base/keys.server.ts');
	try {
		loadKeys(folder);
		return [];
	} catch (error) {
		return [(error as Error).message];
	}
}
